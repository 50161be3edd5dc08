/** One entry per version of the store; `user_version` says how many have run. Never edit an old one. */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE school (
    uai TEXT PRIMARY KEY,
    name TEXT,
    kind TEXT NOT NULL DEFAULT 'unknown',
    town TEXT,
    postcode TEXT,
    pupils INTEGER,
    in_directory INTEGER NOT NULL DEFAULT 0,
    -- name, town and identifier without accents and capitals, for searching
    words TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE device (
    id TEXT PRIMARY KEY,
    key_id TEXT NOT NULL,
    public_key TEXT NOT NULL,
    school TEXT NOT NULL REFERENCES school(uai),
    room TEXT NOT NULL,
    maker TEXT, model TEXT, serial TEXT, system TEXT,
    memory_megabytes REAL,
    displays INTEGER,
    first_seen INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    last_sha256 TEXT NOT NULL,
    state_seq INTEGER,
    defect_seq INTEGER,
    roll_call_seq INTEGER,
    bad INTEGER NOT NULL DEFAULT 0,
    attention INTEGER NOT NULL DEFAULT 0,
    verdict TEXT NOT NULL DEFAULT 'none',
    reports INTEGER NOT NULL DEFAULT 0,
    forked INTEGER NOT NULL DEFAULT 0,
    clock_suspect INTEGER NOT NULL DEFAULT 0,
    words TEXT NOT NULL DEFAULT ''
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX device_by_school ON device(school, last_seen);
  CREATE INDEX device_by_sight ON device(last_seen);
  CREATE INDEX device_by_verdict ON device(verdict, last_seen);

  CREATE TABLE report (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    device TEXT NOT NULL REFERENCES device(id),
    seq INTEGER NOT NULL,
    type TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    link TEXT NOT NULL,
    school TEXT NOT NULL,
    room TEXT NOT NULL,
    verdict TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    envelope TEXT NOT NULL,
    receipt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX report_by_device ON report(device, seq);

  CREATE TABLE "check" (
    device TEXT NOT NULL REFERENCES device(id),
    source TEXT NOT NULL,
    place INTEGER NOT NULL,
    id TEXT NOT NULL,
    verdict TEXT NOT NULL,
    code TEXT NOT NULL,
    detail TEXT NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (device, source, place)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX check_by_verdict ON "check"(verdict, id, since);

  -- counted as reports come in, so that the overview never counts millions of rows
  CREATE TABLE report_day (day TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  `,
];
