-- What patients sent to the desk of a clinic, as it arrived, and what the desk did with it. In the data of a person these
-- tables stay empty.

-- Every submission that ever arrived. Its name stays when it goes, so that a copy of it does not arrive again.
CREATE TABLE arrivals (
    seq INTEGER PRIMARY KEY NOT NULL,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    at INTEGER NOT NULL,
    ahead INTEGER NOT NULL
) STRICT;

CREATE TABLE submissions (
    id BLOB PRIMARY KEY NOT NULL REFERENCES arrivals (id),
    body TEXT NOT NULL CHECK (json_valid(body))
) STRICT, WITHOUT ROWID;

-- What staff did: who took it, who changed its place and why. The original stays as it arrived.
CREATE TABLE handlings (
    seq INTEGER PRIMARY KEY NOT NULL,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    submission BLOB NOT NULL REFERENCES submissions (id),
    at INTEGER NOT NULL,
    ahead INTEGER NOT NULL,
    kind TEXT NOT NULL,
    initials TEXT NOT NULL,
    detail TEXT NOT NULL CHECK (json_valid(detail))
) STRICT;
CREATE INDEX handlings_of_submission ON handlings (submission);

-- Who was given which number, where the desk wrote it down.
CREATE TABLE visits (
    seq INTEGER PRIMARY KEY NOT NULL,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    at INTEGER NOT NULL,
    ahead INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    label TEXT NOT NULL
) STRICT;

CREATE TRIGGER arrivals_stay BEFORE UPDATE ON arrivals BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER submissions_stay BEFORE UPDATE ON submissions BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER handlings_stay BEFORE UPDATE ON handlings BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER visits_stay BEFORE UPDATE ON visits BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER arrivals_are_kept BEFORE DELETE ON arrivals BEGIN SELECT raise(ABORT, 'append only'); END;

-- What expires goes as what is erased does: only inside the transaction that names it.
CREATE TRIGGER submissions_are_kept BEFORE DELETE ON submissions WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER handlings_are_kept BEFORE DELETE ON handlings WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER visits_are_kept BEFORE DELETE ON visits WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT raise(ABORT, 'append only'); END;
