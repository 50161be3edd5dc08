/** Limits of the two listeners. A frame past its limit is refused with a code; see `errors.ts`. */
export const LIMITS = {
  /** Largest frame from a laptop or a phone, in bytes. An answer is around 300; a drawing is more. */
  classFrameBytes: 320 * 1024,
  /** Largest frame from the console, in bytes: a pasted class list, a question, ink. */
  teacherFrameBytes: 4 * 1024 * 1024,
  /** Commands a laptop may send per second, on average … */
  classCommandsPerSecond: 20,
  /** … and at once, after a silence. */
  classCommandsBurst: 60,
  /** Bytes a laptop may send per second, on average; a drawing saves itself again and again … */
  classBytesPerSecond: 128 * 1024,
  /** … and at once. */
  classBytesBurst: 4 * 1024 * 1024,
  /** Bytes that may wait for a laptop that does not read them, before it is dropped. */
  classOutboundBytes: 8 * 1024 * 1024,
  teacherOutboundBytes: 32 * 1024 * 1024,
  /** What one address may have of the class's listener: a router may hide a whole class. */
  addressSockets: 480,
  addressLaptops: 120,
  /** Pages, files and hellos per second, on average and at once. */
  addressPerSecond: 100,
  addressBurst: 3000,
  /** How many of them something wrong costs: a wrong code, an abuse. */
  addressWrongCost: 50,
  /** Refusals for speed before the connection is closed. */
  refusalsBeforeClose: 200,
  /** Connections of the class's listener at one time. */
  classConnections: 2000,
  /** Largest file that can be imported, in bytes (2 GiB). */
  importBytes: 2 * 1024 * 1024 * 1024,
  /** Largest finished page image, in bytes. */
  pageImageBytes: 64 * 1024 * 1024,
  /** Both ends send a ping after this silence, in milliseconds … */
  pingEveryMs: 2500,
  /** … and take the connection for dead after this one. */
  deadAfterMs: 6000,
  /** Changes kept per audience, so that a short absence resumes without a snapshot. */
  changesKept: 256,
  pupilsPerClass: 60,
  nameLength: 200,
  promptLength: 500,
  /** Choices that the quick question offers. */
  choices: 6,
  // activities
  items: 50,
  /** Choices, parts, gaps, places: of one item, each. */
  parts: 24,
  /** Words that are all right. */
  accepted: 20,
  /** Text between two gaps. */
  gapText: 2000,
  writing: 20_000,
  pollWords: 5,
  pollWord: 40,
  url: 2000,
  /** One picture or one sound. */
  mediaBytes: 64 * 1024 * 1024,
  /** What the editor takes of one; it makes pictures smaller before. */
  activityMediaBytes: 20 * 1024 * 1024,
  activityDraftBytes: 2 * 1024 * 1024,
  packageBytes: 512 * 1024 * 1024,
  /** Strokes of one drawing, and numbers in all of them: around 220 kB. */
  pupilStrokes: 1000,
  pupilInkNumbers: 36_000,
  /** Answers of one pupil to one item; all are kept. */
  attempts: 30,
  planActivities: 20,
  groups: 12,
  /** The teacher's word under a work that she gives back. */
  returnText: 1000,
  lotLaptops: 5000,
} as const;
