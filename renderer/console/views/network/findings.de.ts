import type { FindingTexts } from './finding-texts.ts';

export const networkFindings: FindingTexts = {
  'address/good': {
    happened: 'Die Laptops öffnen {url}.',
    next: 'Es ist die Adresse der Karte „{card}“, die ins Netz der Schule führt.',
  },
  'address/no-route': {
    happened: 'Die Laptops öffnen {url}.',
    next: 'Dieser Computer hat kein Internet, aber seine Karte „{card}“ genügt für die Klasse.',
    technician: 'Keine Standardroute; erste echte Karte gewählt: {card}, {address}.',
  },
  'address/vpn': {
    happened: 'Ein VPN ist an. Die Laptops öffnen {url}.',
    next: 'Kommt kein Laptop herein, schalten Sie das VPN für die Stunde aus.',
    technician:
      'Die Standardroute führt über eine virtuelle Karte; echte Karte gewählt: {card}, {address}.',
  },
  'address/self-assigned': {
    happened: 'Das Netzwerk gibt diesem Computer keine Adresse.',
    next: 'Ziehen Sie das Kabel ab und stecken Sie es wieder an, oder verbinden Sie das WLAN neu.',
    technician: 'Adresse 169.254.x.x: keine DHCP-Antwort an dieser Dose oder SSID.',
  },
  'address/none': {
    happened: 'Dieser Computer ist mit keinem Netzwerk verbunden.',
    next: 'Stecken Sie das Kabel an oder verbinden Sie das WLAN der Schule.',
    technician: 'Keine echte Karte mit einer IPv4-Adresse.',
  },
  'cards/hidden': {
    happened: 'Virtuelle Karten bleiben außen vor: {cards}.',
    next: 'Nichts zu tun: Laptops kommen nie über sie.',
  },
  'cards/several': {
    happened: 'Dieser Computer ist in zwei Netzwerken zugleich.',
    next: 'Die Laptops müssen in dem von „{card}“ sein. Sonst trennen Sie das andere: {others}.',
    technician: 'Angekündigte Karte: {card}. Weitere echte Karten: {others}.',
  },
  'reach/closed': {
    happened: 'Noch kein Laptop hat es versucht.',
    next: 'Beginnen Sie eine Stunde, oder öffnen Sie für eine Probe.',
  },
  'reach/waiting': {
    happened: 'Es wird auf einen ersten Laptop gewartet.',
    next: 'Öffnen Sie {url} auf einem Laptop: Kommt er an, ist alles gut.',
  },
  'reach/only-here': {
    happened: 'Nur dieser Computer hat es versucht: Das beweist nichts.',
    next: 'Öffnen Sie {url} auf einem echten Laptop.',
  },
  'reach/proved': {
    happened: 'Laptops kommen hierher: {laptops} von außen.',
    next: 'Die Firewall lässt sie durch und das WLAN trennt sie nicht von diesem Computer.',
  },
  'cause/firewall': {
    happened: 'Wahrscheinlichste Ursache: die Firewall dieses Computers.',
    next: 'Erlauben Sie Ardoise bei der nächsten Frage von Windows für private Netzwerke, oder erklären Sie das Schulnetz in den WLAN-Einstellungen zum privaten.',
    technician:
      'Ardoise eingehend erlauben (TCP, Port von {url}) für das aktive Profil, oder das Netz als privat einstufen.',
  },
  'cause/isolation': {
    happened: 'Wahrscheinlichste Ursache: Das WLAN trennt die Geräte voneinander.',
    next: 'Verbinden Sie diesen Computer per Kabel, oder bitten Sie um ein WLAN, das kein Gastnetz ist.',
    technician: 'Client-Isolation auf dieser SSID abschalten, oder zu {address} erlauben.',
  },
  'cause/other-network': {
    happened: 'Wahrscheinlichste Ursache: Die Laptops sind in einem anderen Netzwerk.',
    next: 'Prüfen Sie auf einem Laptop den Namen des WLANs: Es muss das der Schule sein, kein Gastnetz.',
    technician:
      'PC am Kabel mit {address}: prüfen, ob das VLAN der Laptops diese Adresse erreicht (TCP, Port von {url}).',
  },
  'cause/one-laptop': {
    happened: 'Andere Laptops kommen an: Es liegt an diesem einen.',
    next: 'Prüfen Sie sein WLAN und die getippte Adresse: {url}. Starten Sie ihn dann neu.',
    technician: 'SSID und IP-Adresse dieses Laptops mit den anderen vergleichen.',
  },
  'firewall/open': { happened: 'Die Firewall lässt die Laptops herein.' },
  'firewall/closed': {
    happened: 'Die Firewall könnte die Laptops aussperren.',
    next: 'Versuchen Sie es mit einem Laptop. Kommt er nicht an, sagen Sie es unten.',
    technician: 'Firewall an, Profil „{profile}“, ohne eingehende Regel für Ardoise.',
  },
  'firewall/unknown': {
    happened: 'Die Firewall lässt sich von hier nicht lesen.',
    next: 'Ein Laptop, der ankommt, beweist, dass sie durchlässt.',
  },
  'speed/good': { happened: 'Die gemessenen Laptops sind schnell genug: {laptops}.' },
  'speed/slow': {
    happened: 'Zu langsam: {numbers}.',
    next: 'Rücken Sie sie näher an das WLAN, oder verteilen Sie die Laptops auf zwei Räume.',
    technician: 'Unter 2 Mbit/s oder über 300 ms: voller Kanal oder zu weit vom WLAN.',
  },
  'name/answers': {
    happened: 'Weitere mögliche Adresse: {name}.',
    next: 'Sie bleibt, wenn die Adresse in Zahlen sich ändert, aber manche Netze sperren sie: Die Zahlen gehen immer.',
  },
};
