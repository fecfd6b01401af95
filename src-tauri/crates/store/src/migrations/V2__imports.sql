-- Workouts from files of other apps: which file, and where each set stands in it.

CREATE TABLE imports (
    seq INTEGER PRIMARY KEY NOT NULL,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES persons (id),
    at INTEGER NOT NULL,
    ahead INTEGER NOT NULL,
    format TEXT NOT NULL,
    file TEXT NOT NULL,
    unit TEXT CHECK (unit IN ('kg', 'lb'))
) STRICT;
CREATE INDEX imports_of_person ON imports (person);

CREATE TABLE imported_sets (
    session BLOB NOT NULL,
    place INTEGER NOT NULL,
    import BLOB NOT NULL REFERENCES imports (id),
    line INTEGER NOT NULL CHECK (line > 0),
    named TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    raw TEXT NOT NULL,
    PRIMARY KEY (session, place),
    FOREIGN KEY (session, place) REFERENCES sets (session, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX imported_sets_of_import ON imported_sets (import);

CREATE TRIGGER imports_stay BEFORE UPDATE ON imports BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER imported_sets_stay BEFORE UPDATE ON imported_sets BEGIN SELECT raise(ABORT, 'append only'); END;

-- An import that is undone goes as what is erased does: only inside the transaction that names whose it is.
CREATE TRIGGER imports_are_kept BEFORE DELETE ON imports WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER imported_sets_are_kept BEFORE DELETE ON imported_sets WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT raise(ABORT, 'append only'); END;
