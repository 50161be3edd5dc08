/** Records from the microphone. Three minutes at most: nobody listens longer. */
const LONGEST_MS = 180_000;

export interface Recording {
  /** Ends it; `recorded` gets the sound. */
  stop: () => void;
}

/** Rejects when there is no microphone or it may not be used. */
export async function record(recorded: (sound: Blob) => void): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const type = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'].find((one) =>
    MediaRecorder.isTypeSupported(one),
  );
  const recorder = new MediaRecorder(stream, {
    ...(type && { mimeType: type }),
    audioBitsPerSecond: 48_000,
  });
  const pieces: Blob[] = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  recorder.onstop = () => {
    clearTimeout(end);
    for (const track of stream.getTracks()) track.stop();
    const sound = new Blob(pieces, { type: recorder.mimeType });
    if (sound.size > 0) recorded(sound);
  };
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  const end = setTimeout(stop, LONGEST_MS);
  recorder.start();
  return { stop };
}
