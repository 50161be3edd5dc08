import { useEffect, useState, useSyncExternalStore } from 'react';

/** What the board hears: how loud, from 0 to 1, or why it hears nothing. Nothing is kept or sent. */
export type Hearing = number | 'off' | 'asking' | 'none';

const EVERY_MS = 100;
/** Decibels below full scale of a silent room, and of a class that shouts. */
const QUIET = -62;
const LOUD = -16;

type Allowed = 'granted' | 'denied' | 'prompt';
let allowed: Allowed = 'prompt';
const permission = () => allowed;
let status: PermissionStatus | null = null;

function followPermission(changed: () => void): () => void {
  const read = () => {
    if (status) allowed = status.state;
    changed();
  };
  if (status) {
    status.addEventListener('change', read);
  } else {
    void navigator.permissions.query({ name: 'microphone' }).then(
      (found) => {
        status = found;
        found.addEventListener('change', read);
        read();
      },
      () => {},
    );
  }
  return () => status?.removeEventListener('change', read);
}

/** Whether this PC's pages may listen. The question itself is asked on the console, never on the wall. */
export function useMicrophoneAllowed(): Allowed {
  return useSyncExternalStore(followPermission, permission, permission);
}

/** Puts the browser's question; call it from a click. */
export async function askForMicrophone(): Promise<void> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    for (const track of stream.getTracks()) track.stop();
  } catch {
    // Refused, or no microphone: the board says so.
  }
}

export function useHearing(listening: boolean): Hearing {
  const mayListen = useMicrophoneAllowed();
  const [heard, setHeard] = useState<number | 'none' | null>(null);
  const open = listening && mayListen === 'granted';
  useEffect(() => {
    if (!open) return;
    let stop = () => {};
    let gone = false;
    void listen(setHeard).then((end) => {
      if (gone) end();
      else stop = end;
    });
    return () => {
      gone = true;
      stop();
      setHeard(null);
    };
  }, [open]);
  if (!listening) return 'off';
  if (mayListen === 'denied') return 'none';
  return mayListen === 'prompt' ? 'asking' : (heard ?? 0);
}

async function listen(tell: (heard: number | 'none') => void): Promise<() => void> {
  let stream: MediaStream;
  try {
    const audio = { autoGainControl: false, noiseSuppression: false, echoCancellation: false };
    stream = await navigator.mediaDevices.getUserMedia({ audio });
  } catch {
    tell('none');
    return () => {};
  }
  const audio = new AudioContext();
  const ear = audio.createAnalyser();
  // 170 ms at 48 kHz: longer than a look apart, so that no clap falls between two looks.
  ear.fftSize = 8192;
  audio.createMediaStreamSource(stream).connect(ear);
  const wave = new Float32Array(ear.fftSize);
  let level = 0;
  const timer = setInterval(() => {
    ear.getFloatTimeDomainData(wave);
    const power = wave.reduce((sum, value) => sum + value * value, 0) / wave.length;
    const decibels = power > 0 ? 10 * Math.log10(power) : QUIET;
    const now = Math.min(1, Math.max(0, (decibels - QUIET) / (LOUD - QUIET)));
    // Up quickly, down slowly: a column that children can follow.
    level += (now - level) * (now > level ? 0.5 : 0.12);
    tell(Math.round(level * 100) / 100);
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    for (const track of stream.getTracks()) track.stop();
    void audio.close();
  };
}
