import type { RefusalTexts } from './refusals.ts';

/** What a refusal says to the teacher: what happened, what is safe, what to do. */
export const de: RefusalTexts = {
  'wire/not-json': {
    happened: 'Eine unlesbare Nachricht ging an Ardoise.',
    safe: 'Nichts hat sich geändert.',
    todo: 'Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  },
  'wire/invalid': {
    happened: 'Ardoise hat diese Anfrage nicht verstanden.',
    safe: 'Nichts hat sich geändert.',
    todo: 'Prüfen Sie Ihre Eingabe und versuchen Sie es noch einmal.',
  },
  'wire/too-large': {
    happened: 'Dieser Text ist zu lang.',
    safe: 'Nichts hat sich geändert.',
    todo: 'Kürzen Sie ihn oder senden Sie ihn in Teilen.',
  },
  'wire/too-fast': {
    happened: 'Zu viele Anfragen auf einmal.',
    safe: 'Bestätigtes ist gespeichert.',
    todo: 'Warten Sie eine Sekunde und versuchen Sie es noch einmal.',
  },
  'wire/not-allowed': {
    happened: 'Diese Seite darf das nicht.',
    safe: 'Nichts hat sich geändert.',
    todo: 'Tun Sie es am Pult.',
  },
  'wire/version': {
    happened: 'Diese Seite stammt aus einer anderen Version von Ardoise.',
    safe: 'Stunde und Sitzung sind gespeichert.',
    todo: 'Laden Sie die Seite neu.',
  },
  'wire/no-answer': {
    happened: 'Ardoise hat nicht geantwortet.',
    safe: 'Bestätigtes ist gespeichert; die letzte Anfrage vielleicht nicht.',
    todo: 'Warten Sie, bis die Verbindung zurück ist, und versuchen Sie es noch einmal.',
  },
  'wire/full': {
    happened: 'Zu viele Seiten sind schon mit Ardoise verbunden.',
    safe: 'Die verbundenen arbeiten weiter.',
    todo: 'Schließen Sie Seiten, die niemand braucht.',
  },
  'app/failed': {
    happened: 'Ardoise hatte einen eigenen Fehler.',
    safe: 'Nichts hat sich geändert; Stunde und Sitzung sind gespeichert.',
    todo: 'Versuchen Sie es noch einmal. Kommt es wieder, melden Sie es der Stadt.',
  },
  'storage/full': {
    happened: 'Die Festplatte dieses Computers ist voll.',
    safe: 'Alles Gespeicherte ist unversehrt; die letzte Anfrage wurde nicht angenommen.',
    todo: 'Schaffen Sie Platz, etwa im Papierkorb, und versuchen Sie es noch einmal.',
  },
  'storage/read-only': {
    happened: 'Der Ordner von Ardoise ist schreibgeschützt.',
    safe: 'Nichts wurde berührt.',
    todo: 'Bitten Sie die Technik, das Schreiben zu erlauben.',
  },
  'storage/damaged': {
    happened: 'Der Ordner von Ardoise ist beschädigt.',
    safe: 'Nichts wurde berührt: Lesbares bleibt lesbar.',
    todo: 'Löschen Sie nichts und rufen Sie die Technik.',
  },
  'storage/newer': {
    happened: 'Diesen Ordner schrieb eine neuere Version von Ardoise.',
    safe: 'Nichts wurde berührt.',
    todo: 'Öffnen Sie ihn mit der neueren Version.',
  },
  'storage/failed': {
    happened: 'Das Speichern auf der Festplatte schlug fehl.',
    safe: 'Alles schon Gespeicherte ist unversehrt.',
    todo: 'Versuchen Sie es noch einmal. Kommt es wieder, rufen Sie die Technik.',
  },
  'storage/in-use': {
    happened: 'Ardoise ist mit diesem Ordner schon offen.',
    safe: 'Nichts wurde berührt.',
    todo: 'Benutzen Sie das offene Fenster.',
  },
  'import/empty': {
    happened: 'Diese Datei ist leer.',
    safe: 'Die laufende Stunde ist unverändert.',
    todo: 'Kopieren Sie sie neu oder wählen Sie eine andere.',
  },
  'import/damaged': {
    happened: 'Diese PDF ist beschädigt und nicht lesbar.',
    safe: 'Weder die laufende Stunde noch die Datei hat sich geändert.',
    todo: 'Öffnen Sie sie in ihrem Programm und speichern Sie sie neu als PDF.',
  },
  'import/password-needed': {
    happened: 'Diese PDF ist durch ein Passwort geschützt.',
    safe: 'Die laufende Stunde ist unverändert.',
    todo: 'Fragen Sie die Person, von der Sie die Datei haben.',
  },
  'import/password-wrong': {
    happened: 'Das ist nicht das richtige Passwort.',
    safe: 'Die laufende Stunde ist unverändert.',
    todo: 'Achten Sie auf Großbuchstaben und versuchen Sie es noch einmal.',
  },
  'import/no-pages': {
    happened: 'Diese PDF hat keine Seiten.',
    safe: 'Die laufende Stunde ist unverändert.',
    todo: 'Wählen Sie eine andere Datei.',
  },
  'import/too-many-pages': {
    happened: 'Diese PDF hat zu viele Seiten für eine Stunde.',
    safe: 'Die laufende Stunde ist unverändert.',
    todo: 'Behalten Sie die nützlichen Seiten in einer kürzeren PDF.',
  },
  'import/too-large': {
    happened: 'Diese Datei ist zu groß.',
    safe: 'Die laufende Stunde ist unverändert.',
    todo: 'Behalten Sie die nützlichen Seiten oder scannen Sie kleiner.',
  },
  'import/too-slow': {
    happened: 'Diese PDF braucht zu lange zum Lesen.',
    safe: 'Die laufende Stunde ist unverändert.',
    todo: 'Drucken Sie sie in eine neue, einfachere PDF und öffnen Sie diese.',
  },
  'import/unknown-kind': {
    happened:
      'Ardoise kann diese Datei nicht öffnen: Sie ist weder PDF noch Bild, Dokument, Film, Ton oder Stunde.',
    safe: 'Die laufende Stunde ist unverändert.',
    todo: 'Speichern Sie sie in ihrem Programm als PDF und öffnen Sie diese.',
  },
  'import/office-missing': {
    happened:
      'Für dieses Dokument braucht es LibreOffice, das auf diesem Rechner nicht installiert ist.',
    safe: 'Die laufende Stunde ist unverändert.',
    todo: 'Installieren Sie LibreOffice (kostenlos, libreoffice.org) oder fragen Sie die Stadt danach. Oder speichern Sie das Dokument in seinem Programm als PDF: Ardoise öffnet das PDF.',
  },
  'import/office-failed': {
    happened: 'LibreOffice konnte dieses Dokument nicht lesen.',
    safe: 'Die laufende Stunde ist unverändert, die Datei selbst auch.',
    todo: 'Öffnen Sie es im Programm, aus dem es stammt, speichern Sie es als PDF und öffnen Sie dieses hier.',
  },
  'import/office-password': {
    happened: 'Dieses Dokument ist mit einem Passwort geschützt.',
    safe: 'Die laufende Stunde ist unverändert.',
    todo: 'Entfernen Sie das Passwort im Programm, aus dem es stammt, oder speichern Sie es als PDF.',
  },
  'import/no-headings': {
    happened: 'Diese Tabelle hat keine Spalten „Question“, „Answer 1“, „Answer 2“.',
    safe: 'Die laufende Stunde ist unverändert.',
    todo: 'Benennen Sie die Spalten in der ersten Zeile, zum Beispiel: Question, Answer 1, Answer 2, Correct answer.',
  },
  'import/cannot-play': {
    happened: 'Ardoise kann diesen Film oder Ton auf diesem Rechner nicht abspielen.',
    safe: 'Die laufende Stunde ist unverändert.',
    todo: 'Wandeln Sie einen Film in MP4 (H.264) oder WebM um, einen Ton in MP3, und öffnen Sie ihn noch einmal.',
  },
  'import/not-found': {
    happened: 'Diese Datei ist nicht mehr da.',
    safe: 'Die laufende Stunde ist unverändert.',
    todo: 'Stecken Sie den USB-Stick wieder ein oder wählen Sie eine andere.',
  },
  'import/picture-too-large': {
    happened: 'Dieses Bild ist zu groß: mehr als 60 Millionen Bildpunkte.',
    safe: 'Die laufende Stunde ist unverändert.',
    todo: 'Verkleinern Sie es in einem Fotoprogramm und öffnen Sie es erneut.',
  },
  'import/newer': {
    happened:
      'Diese Datei stammt aus einer neueren Version von Ardoise: Sie hat Format {file}, diese Version liest Format {app}.',
    safe: 'Die Datei ist unversehrt und die laufende Stunde unverändert.',
    todo: 'Aktualisieren Sie Ardoise auf diesem Computer und öffnen Sie die Datei erneut.',
  },
  'lesson/too-large-to-save': {
    happened: 'Diese Stunde ist zu groß für eine einzige Datei.',
    safe: 'Die Stunde ist auf diesem Computer gespeichert, wie immer.',
    todo: 'Teilen Sie sie in zwei Stunden oder entfernen Sie die größten Dokumente.',
  },
  'export/nothing': {
    happened: 'Es gibt nichts zu exportieren.',
    safe: 'Nichts hat sich geändert.',
    todo: 'Wählen Sie andere Schritte oder die ganze Stunde.',
  },
  'export/failed': {
    happened: 'Das PDF konnte nicht erstellt werden.',
    safe: 'Die Stunde und die Schrift sind gespeichert, wie immer; keine halbe Datei ist geblieben.',
    todo: 'Versuchen Sie es erneut, oder exportieren Sie weniger Schritte auf einmal.',
  },
  'media/none': {
    happened: 'An der Tafel ist weder Film noch Ton.',
    safe: 'Nichts hat sich geändert.',
    todo: 'Gehen Sie zum Schritt mit dem Film oder dem Ton und starten Sie ihn.',
  },
  'lesson/none': {
    happened: 'Keine Stunde ist offen.',
    safe: 'Alle Stunden stehen in der Liste.',
    todo: 'Öffnen Sie eine Stunde und versuchen Sie es noch einmal.',
  },
  'lesson/unknown': {
    happened: 'Diese Stunde gibt es nicht mehr.',
    safe: 'Die anderen sind unversehrt.',
    todo: 'Öffnen Sie ihre PDF neu.',
  },
  'lesson/unknown-step': {
    happened: 'Diese Seite ist nicht mehr in der Stunde.',
    safe: 'Die Stunde ist unversehrt.',
    todo: 'Wählen Sie eine andere Seite.',
  },
  'tool/not-open': {
    happened: 'Dieses Werkzeug ist nicht mehr an der Tafel.',
    safe: 'Die Stunde ist auf derselben Seite.',
    todo: 'Öffnen Sie es wieder über „Werkzeuge“.',
  },
  'tool/unknown-action': {
    happened: 'Dieses Werkzeug kann das nicht.',
    safe: 'An der Tafel hat sich nichts geändert.',
    todo: 'Laden Sie das Pult neu und versuchen Sie es noch einmal.',
  },
  'tool/no-pupils': {
    happened: 'Es gibt kein Kind zum Auslosen.',
    safe: 'Die Stunde geht weiter.',
    todo: 'Legen Sie eine Klasse an oder beginnen Sie eine Sitzung.',
  },
  'lesson/nothing-to-undo': {
    happened: 'Es gibt nichts rückgängig zu machen oder zu wiederholen.',
    safe: 'Die Stunde ist unversehrt.',
    todo: 'Machen Sie weiter: Jede Änderung lässt sich rückgängig machen.',
  },
  'class/unknown': {
    happened: 'Diese Klasse gibt es nicht mehr.',
    safe: 'Die anderen sind unversehrt.',
    todo: 'Wählen Sie eine andere oder geben Sie sie neu ein.',
  },
  'class/empty': {
    happened: 'Diese Klasse hat keine Kinder.',
    safe: 'Nichts hat sich geändert.',
    todo: 'Fügen Sie mindestens einen Vornamen hinzu.',
  },
  'class/too-many-pupils': {
    happened: 'Das sind zu viele Namen für eine Klasse.',
    safe: 'Nichts hat sich geändert.',
    todo: 'Behalten Sie höchstens 60 Namen.',
  },
  'session/none': {
    happened: 'Keine Sitzung ist offen.',
    safe: 'Die Klasse und ihre früheren Antworten sind gespeichert.',
    todo: 'Beginnen Sie eine Sitzung.',
  },
  'session/over': {
    happened: 'Diese Sitzung ist beendet.',
    safe: 'Die eingegangenen Antworten sind mit ihr gespeichert.',
    todo: 'Beginnen Sie eine neue Sitzung, um weiterzumachen.',
  },
  'session/already-open': {
    happened: 'Eine Sitzung ist schon offen.',
    safe: 'Sie geht weiter, mit ihren Antworten.',
    todo: 'Schließen Sie sie, bevor Sie eine andere beginnen.',
  },
  'session/wrong-code': {
    happened: 'Das ist nicht der Klassencode.',
    safe: 'Die Sitzung geht weiter.',
    todo: 'Lesen Sie die vier Ziffern an der Tafel noch einmal.',
  },
  'session/unknown-laptop': {
    happened: 'Dieser Laptop ist nicht mehr in der Sitzung.',
    safe: 'Die erhaltenen Antworten sind gespeichert.',
    todo: 'Er kann mit dem Code wieder beitreten.',
  },
  'session/unknown-pupil': {
    happened: 'Dieser Name ist nicht in der Klasse.',
    safe: 'Die Sitzung geht weiter.',
    todo: 'Wählen Sie einen Namen aus der Liste.',
  },
  'session/pupil-taken': {
    happened: 'Diesen Namen hat schon ein anderer Laptop.',
    safe: 'Die Sitzung geht weiter.',
    todo: 'Geben Sie den anderen Laptop frei oder wählen Sie einen anderen Namen.',
  },
  'session/not-admitted': {
    happened: 'Dieses Kind ist noch nicht eingelassen.',
    safe: 'Die Sitzung geht weiter.',
    todo: 'Tippen Sie auf sein Bild, um es einzulassen.',
  },
  'remote/too-many': {
    happened: 'Zwei Telefone sind schon verbunden.',
    safe: 'Sie funktionieren weiter.',
    todo: 'Entfernen Sie eines, dann verbinden Sie das andere.',
  },
  'remote/unknown': {
    happened: 'Dieses Telefon ist nicht mehr verbunden.',
    safe: 'Die Stunde und die Sitzung gehen weiter.',
    todo: 'Die Liste stimmt: es ist nichts zu tun.',
  },
  'handout/unknown': {
    happened: 'Diese Frage ist nicht mehr da.',
    safe: 'Die erhaltenen Antworten sind gespeichert.',
    todo: 'Stellen Sie sie noch einmal.',
  },
  'answer/unknown-item': {
    happened: 'Diese Antwort gehört zu keiner Frage.',
    safe: 'Die anderen Antworten sind gespeichert.',
    todo: 'Laden Sie die Seite des Laptops neu.',
  },
  'answer/already-given': {
    happened: 'Eine andere Antwort ist schon gespeichert.',
    safe: 'Die erste Antwort zählt.',
    todo: 'Stellen Sie die Frage bei Bedarf noch einmal.',
  },
  'session/wrong-pictures': {
    happened: 'Das sind nicht die drei Bilder dieses Kindes.',
    safe: 'Nichts hat sich geändert.',
    todo: 'Versuchen Sie es noch einmal, oder sehen Sie die Bilder in der Klasse nach.',
  },
  'answer/not-possible': {
    happened: 'Diese Antwort passt nicht zu dieser Frage.',
    safe: 'Die anderen Antworten sind gespeichert.',
    todo: 'Laden Sie die Seite des Laptops neu.',
  },
  'group/unknown': {
    happened: 'Diese Gruppe gibt es nicht mehr.',
    safe: 'Die anderen Gruppen sind unverändert.',
    todo: 'Wählen Sie eine andere Gruppe.',
  },
  'group/too-many': {
    happened: 'Es gibt schon {limit} Gruppen.',
    safe: 'Die Gruppen sind unverändert.',
    todo: 'Entfernen Sie eine Gruppe, bevor Sie eine hinzufügen.',
  },
  'lot/unknown': {
    happened: 'Dieser Laptop gehört nicht mehr zum Bestand.',
    safe: 'Die anderen Laptops sind unverändert.',
    todo: 'Er erscheint wieder in der Liste, sobald er sich verbindet.',
  },
  'pupil/unknown': {
    happened: 'Dieses Kind ist nicht in dieser Klasse.',
    safe: 'Nichts hat sich geändert.',
    todo: 'Prüfen Sie die Klassenliste.',
  },
  'check/running': {
    happened: 'Eine Prüfung läuft schon.',
    safe: 'Sie geht weiter.',
    todo: 'Warten Sie ein paar Sekunden.',
  },
  'check/failed': {
    happened: 'Die Prüfung kam nicht zu Ende.',
    safe: 'Stunde und Sitzung gehen weiter.',
    todo: 'Versuchen Sie es noch einmal. Kommt es wieder, melden Sie es der Stadt.',
  },
  'settings/invalid': {
    happened: 'Eine Einstellung ist nicht gültig.',
    safe: 'Die früheren Einstellungen bleiben.',
    todo: 'Berichtigen Sie das Feld und speichern Sie.',
  },
  'network/no-address': {
    happened: 'Dieser Computer ist in keinem Netz.',
    safe: 'Die Stunde geht an der Tafel weiter.',
    todo: 'Schließen Sie Kabel oder Schul-WLAN an.',
  },
  'shell/popup-blocked': {
    happened: 'Der Browser hat das Öffnen der Tafel verhindert.',
    safe: 'Die Stunde ist auf derselben Seite.',
    todo: 'Klicken Sie noch einmal auf „An der Tafel zeigen“.',
  },
  'shell/no-such-display': {
    happened: 'Der zweite Bildschirm ist nicht mehr da.',
    safe: 'Die Stunde ist auf derselben Seite.',
    todo: 'Schließen Sie den Beamer wieder an oder zeigen Sie auf diesem Bildschirm.',
  },
  'shell/permission-needed': {
    happened: 'Der Browser lässt Ardoise die Bildschirme nicht sehen.',
    safe: 'Die Stunde ist auf derselben Seite.',
    todo: 'Erlauben Sie die Fensterverwaltung für diese Seite und versuchen Sie es noch einmal.',
  },
  'shell/cannot-move': {
    happened: 'Der Browser konnte das Pult nicht verschieben.',
    safe: 'Nichts hat sich geändert: die Tafel blieb, wo sie ist.',
    todo: 'Schieben Sie das Fenster des Pults auf den anderen Bildschirm, dann zeigen Sie die Tafel.',
  },
};
