import { useEffect } from 'react';
import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import * as icons from '#kit/icons.ts';
import { QrCode } from '#kit/qr-code.tsx';
import { Switch } from '#kit/toggle.tsx';
import { closeDialog, openDialog, orderNow, useView } from '../../store.ts';
import { FindingRow } from './finding-row.tsx';
import { LaptopTests } from './laptop-tests.tsx';
import styles from './network-dialog.module.css';
import { networkTexts } from './texts.ts';

/** "Le réseau": where laptops come in, whether they can, and what to do when they cannot. */
export function NetworkDialog() {
  const t = networkTexts();
  const network = useView((view) => view.network);
  const session = useView((view) => view.session !== null);
  const { url, door, running, complaint, findings, neighbours } = network;
  const open = session || door;
  const testPlace = `${url ?? ''}/verifier`;
  // A door that was only for the test closes with it.
  useEffect(() => () => orderNow({ type: 'network/door', on: false }), []);
  return (
    <Dialog
      open
      onClose={closeDialog}
      size="wide"
      title={t.title}
      subtitle={t.subtitle}
      actions={
        <>
          <Button icon={icons.laptop} onClick={() => openDialog('lot')}>
            {t.lot}
          </Button>
          <Button
            tone="primary"
            icon={icons.check}
            busy={running}
            onClick={() => orderNow({ type: 'network/check' })}
          >
            {t.check}
          </Button>
        </>
      }
    >
      {url !== null && (
        <section className={styles.address}>
          <div className={styles.words}>
            <h3 className={styles.small}>{t.testTitle}</h3>
            {open ? (
              <>
                <p className={styles.url}>{testPlace.replace('http://', '')}</p>
                <p className={styles.quiet}>{t.testHint}</p>
              </>
            ) : (
              <>
                <p>{t.closed}</p>
                <Button
                  icon={icons.unlocked}
                  onClick={() => orderNow({ type: 'network/door', on: true })}
                >
                  {t.openDoor}
                </Button>
              </>
            )}
          </div>
          {open && <QrCode text={testPlace} label={t.qr} className={styles.qr} />}
        </section>
      )}
      <ul className={styles.findings} aria-label={t.findings}>
        {findings.map((finding) => (
          <FindingRow key={finding.code} finding={finding} />
        ))}
      </ul>
      {open && (
        <Switch
          label={t.complain}
          hint={t.complainHint}
          checked={complaint}
          onChange={(on) => orderNow({ type: 'network/complain', on })}
        />
      )}
      <LaptopTests />
      {Object.keys(neighbours).length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.heading}>{t.others}</h3>
          <ul className={styles.others}>
            {Object.entries(neighbours).map(([id, one]) => (
              <li key={id}>
                {t.other(one.className, one.numbers.length, one.url.replace('http://', ''))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
