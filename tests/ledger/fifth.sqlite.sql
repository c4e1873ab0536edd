-- Written by the fifth version itself: three documents, two of them versions of one, two claims, a run with its funnel.
CREATE TABLE ledger (
	version INTEGER NOT NULL, 
	PRIMARY KEY (version)
);
CREATE TABLE documents (
	entry INTEGER NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	work VARCHAR(64) NOT NULL, 
	version INTEGER NOT NULL, 
	doc TEXT NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	raw VARCHAR(64), 
	length INTEGER NOT NULL, 
	text TEXT, 
	title TEXT NOT NULL, 
	outlet TEXT NOT NULL, 
	address TEXT NOT NULL, 
	language TEXT NOT NULL, 
	published VARCHAR(10), 
	retrieved VARCHAR(32), 
	recorded VARCHAR(32) NOT NULL, 
	run VARCHAR(16), 
	seal VARCHAR(64) NOT NULL, 
	author TEXT, 
	dated TEXT, 
	copy_of VARCHAR(64), 
	PRIMARY KEY (entry), 
	UNIQUE (work, version), 
	CONSTRAINT versions_count_from_one CHECK (version >= 1), 
	CONSTRAINT length_is_that_of_the_text CHECK (text IS NULL OR length(text) = length), 
	UNIQUE (id)
);
CREATE TABLE judgements (
	entry INTEGER NOT NULL, 
	id VARCHAR(16) NOT NULL, 
	claim VARCHAR(16) NOT NULL, 
	verdict TEXT NOT NULL, 
	correction TEXT NOT NULL, 
	author TEXT NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	reason TEXT NOT NULL, 
	document VARCHAR(64), 
	recorded VARCHAR(32) NOT NULL, 
	seal VARCHAR(64) NOT NULL, 
	PRIMARY KEY (entry), 
	CONSTRAINT verdict_is_known CHECK (verdict IN ('accept', 'reject', 'correct', 'open')), 
	CONSTRAINT a_correction_corrects CHECK ((verdict = 'correct') = (correction <> '')), 
	UNIQUE (id)
);
CREATE TABLE identities (
	entry INTEGER NOT NULL, 
	id VARCHAR(16) NOT NULL, 
	one TEXT NOT NULL, 
	other TEXT NOT NULL, 
	decision TEXT NOT NULL, 
	author TEXT NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	reason TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	seal VARCHAR(64) NOT NULL, 
	PRIMARY KEY (entry), 
	CONSTRAINT decision_is_known CHECK (decision IN ('same', 'different', 'open')), 
	UNIQUE (id)
);
CREATE TABLE runs (
	entry INTEGER NOT NULL, 
	run VARCHAR(16) NOT NULL, 
	stage TEXT NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	code TEXT NOT NULL, 
	model TEXT NOT NULL, 
	settings TEXT NOT NULL, 
	documents INTEGER NOT NULL, 
	claims INTEGER NOT NULL, 
	failures TEXT NOT NULL, 
	content VARCHAR(64) NOT NULL, 
	previous VARCHAR(64) NOT NULL, 
	seal VARCHAR(64) NOT NULL, 
	funnel TEXT, 
	PRIMARY KEY (entry), 
	UNIQUE (run, stage), 
	CONSTRAINT stage_is_known CHECK (stage IN ('begin', 'end')), 
	UNIQUE (previous)
);
CREATE TABLE tombstones (
	entry INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	work VARCHAR(64) NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	seal VARCHAR(64) NOT NULL, 
	PRIMARY KEY (entry), 
	CONSTRAINT kind_is_known CHECK (kind IN ('document', 'person'))
);
CREATE TABLE sketches (
	entry INTEGER NOT NULL, 
	document VARCHAR(64) NOT NULL, 
	hashes TEXT NOT NULL, 
	seal VARCHAR(64) NOT NULL, 
	PRIMARY KEY (entry), 
	FOREIGN KEY(document) REFERENCES documents (id)
);
CREATE TABLE claims (
	entry INTEGER NOT NULL, 
	id VARCHAR(16) NOT NULL, 
	document VARCHAR(64) NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	evidence TEXT NOT NULL, 
	act TEXT NOT NULL, 
	status TEXT NOT NULL, 
	edtf TEXT NOT NULL, 
	earliest VARCHAR(10), 
	latest VARCHAR(10), 
	basis TEXT NOT NULL, 
	phrase TEXT NOT NULL, 
	amount TEXT NOT NULL, 
	confidence DOUBLE NOT NULL, 
	reported VARCHAR(10), 
	recorded VARCHAR(32) NOT NULL, 
	run VARCHAR(16), 
	seal VARCHAR(64) NOT NULL, 
	PRIMARY KEY (entry), 
	UNIQUE (document, id), 
	CONSTRAINT claim_has_a_span CHECK (0 <= start AND start < "end"), 
	CONSTRAINT evidence_fills_the_span CHECK (length(evidence) = "end" - start), 
	CONSTRAINT time_runs_forward CHECK (earliest IS NULL OR latest IS NULL OR earliest <= latest), 
	CONSTRAINT confidence_is_a_probability CHECK (confidence BETWEEN 0 AND 1), 
	CONSTRAINT status_is_known CHECK (status IN ('done', 'planned', 'proposed', 'conditional', 'possible', 'denied')), 
	CONSTRAINT basis_is_known CHECK (basis IN ('stated', 'text', 'publication', 'unknown')), 
	FOREIGN KEY(document) REFERENCES documents (id)
);
CREATE TABLE erasures (
	entry INTEGER NOT NULL, 
	tombstone INTEGER NOT NULL, 
	relation TEXT NOT NULL, 
	"row" INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	field TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	seal VARCHAR(64) NOT NULL, 
	PRIMARY KEY (entry), 
	CONSTRAINT erasure_has_a_span CHECK (0 <= start AND start < "end"), 
	FOREIGN KEY(tombstone) REFERENCES tombstones (entry)
);
CREATE TABLE parties (
	claim INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	role TEXT NOT NULL, 
	id TEXT NOT NULL, 
	text TEXT NOT NULL, 
	PRIMARY KEY (claim, place), 
	FOREIGN KEY(claim) REFERENCES claims (entry)
);
CREATE TABLE sources (
	claim INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	"of" TEXT NOT NULL, 
	PRIMARY KEY (claim, place), 
	FOREIGN KEY(claim) REFERENCES claims (entry)
);
CREATE VIRTUAL TABLE document_search USING fts5(title, text, content='documents', content_rowid='entry');
CREATE VIRTUAL TABLE evidence_search USING fts5(evidence, content='claims', content_rowid='entry');
CREATE INDEX ix_documents_doc ON documents (doc);
CREATE INDEX ix_documents_address ON documents (address);
CREATE INDEX ix_documents_sha256 ON documents (sha256);
CREATE INDEX ix_documents_copy_of ON documents (copy_of);
CREATE INDEX ix_documents_version ON documents (version);
CREATE INDEX ix_documents_run ON documents (run);
CREATE INDEX ix_judgements_claim ON judgements (claim);
CREATE INDEX ix_identities_one ON identities (one);
CREATE INDEX ix_identities_other ON identities (other);
CREATE INDEX ix_sketches_document ON sketches (document);
CREATE INDEX ix_claims_run ON claims (run);
CREATE INDEX ix_claims_id ON claims (id);
CREATE INDEX ix_claims_act ON claims (act);
CREATE INDEX erasure_of_row ON erasures (relation, "row");
CREATE INDEX party_by_id ON parties (id, role, claim);
CREATE TRIGGER documents_no_delete BEFORE DELETE ON documents BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of documents'); END;
CREATE TRIGGER documents_no_update BEFORE UPDATE ON documents WHEN NOT (NEW."entry" IS OLD."entry" AND NEW."id" IS OLD."id" AND NEW."work" IS OLD."work" AND NEW."version" IS OLD."version" AND NEW."sha256" IS OLD."sha256" AND NEW."raw" IS OLD."raw" AND NEW."length" IS OLD."length" AND NEW."outlet" IS OLD."outlet" AND NEW."language" IS OLD."language" AND NEW."published" IS OLD."published" AND NEW."retrieved" IS OLD."retrieved" AND NEW."recorded" IS OLD."recorded" AND NEW."run" IS OLD."run" AND NEW."dated" IS OLD."dated" AND NEW."copy_of" IS OLD."copy_of" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD.entry AND e.relation = 'documents' AND e.place = 0 AND NEW."doc" IS CASE WHEN e.relation = 'documents' AND e.field = 'doc' AND e."end" <= length(OLD."doc") THEN substr(OLD."doc", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."doc", e."end" + 1) ELSE OLD."doc" END AND NEW."title" IS CASE WHEN e.relation = 'documents' AND e.field = 'title' AND e."end" <= length(OLD."title") THEN substr(OLD."title", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."title", e."end" + 1) ELSE OLD."title" END AND NEW."address" IS CASE WHEN e.relation = 'documents' AND e.field = 'address' AND e."end" <= length(OLD."address") THEN substr(OLD."address", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."address", e."end" + 1) ELSE OLD."address" END AND NEW."author" IS CASE WHEN e.relation = 'documents' AND e.field = 'author' AND e."end" <= length(OLD."author") THEN substr(OLD."author", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."author", e."end" + 1) ELSE OLD."author" END AND NEW."text" IS CASE WHEN e.relation = 'documents' AND e.field = 'text' AND e."end" <= length(OLD."text") THEN substr(OLD."text", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."text", e."end" + 1) ELSE OLD."text" END)) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of documents'); END;
CREATE TRIGGER documents_no_replace BEFORE INSERT ON documents WHEN EXISTS (SELECT 1 FROM documents WHERE ("entry" = NEW."entry") OR ("id" = NEW."id") OR ("work" = NEW."work" AND "version" = NEW."version")) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of documents is there already'); END;
CREATE TRIGGER identities_no_delete BEFORE DELETE ON identities BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of identities'); END;
CREATE TRIGGER identities_no_update BEFORE UPDATE ON identities WHEN NOT (NEW."entry" IS OLD."entry" AND NEW."id" IS OLD."id" AND NEW."decision" IS OLD."decision" AND NEW."at" IS OLD."at" AND NEW."recorded" IS OLD."recorded" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD.entry AND e.relation = 'identities' AND e.place = 0 AND NEW."one" IS CASE WHEN e.relation = 'identities' AND e.field = 'one' AND e."end" <= length(OLD."one") THEN substr(OLD."one", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."one", e."end" + 1) ELSE OLD."one" END AND NEW."other" IS CASE WHEN e.relation = 'identities' AND e.field = 'other' AND e."end" <= length(OLD."other") THEN substr(OLD."other", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."other", e."end" + 1) ELSE OLD."other" END AND NEW."author" IS CASE WHEN e.relation = 'identities' AND e.field = 'author' AND e."end" <= length(OLD."author") THEN substr(OLD."author", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."author", e."end" + 1) ELSE OLD."author" END AND NEW."reason" IS CASE WHEN e.relation = 'identities' AND e.field = 'reason' AND e."end" <= length(OLD."reason") THEN substr(OLD."reason", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."reason", e."end" + 1) ELSE OLD."reason" END)) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of identities'); END;
CREATE TRIGGER identities_no_replace BEFORE INSERT ON identities WHEN EXISTS (SELECT 1 FROM identities WHERE ("entry" = NEW."entry") OR ("id" = NEW."id")) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of identities is there already'); END;
CREATE TRIGGER judgements_no_delete BEFORE DELETE ON judgements BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of judgements'); END;
CREATE TRIGGER judgements_no_update BEFORE UPDATE ON judgements WHEN NOT (NEW."entry" IS OLD."entry" AND NEW."id" IS OLD."id" AND NEW."claim" IS OLD."claim" AND NEW."verdict" IS OLD."verdict" AND NEW."at" IS OLD."at" AND NEW."document" IS OLD."document" AND NEW."recorded" IS OLD."recorded" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD.entry AND e.relation = 'judgements' AND e.place = 0 AND NEW."correction" IS CASE WHEN e.relation = 'judgements' AND e.field = 'correction' AND e."end" <= length(OLD."correction") THEN substr(OLD."correction", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."correction", e."end" + 1) ELSE OLD."correction" END AND NEW."author" IS CASE WHEN e.relation = 'judgements' AND e.field = 'author' AND e."end" <= length(OLD."author") THEN substr(OLD."author", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."author", e."end" + 1) ELSE OLD."author" END AND NEW."reason" IS CASE WHEN e.relation = 'judgements' AND e.field = 'reason' AND e."end" <= length(OLD."reason") THEN substr(OLD."reason", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."reason", e."end" + 1) ELSE OLD."reason" END)) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of judgements'); END;
CREATE TRIGGER judgements_no_replace BEFORE INSERT ON judgements WHEN EXISTS (SELECT 1 FROM judgements WHERE ("entry" = NEW."entry") OR ("id" = NEW."id")) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of judgements is there already'); END;
CREATE TRIGGER ledger_no_delete BEFORE DELETE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of ledger'); END;
CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of ledger'); END;
CREATE TRIGGER ledger_no_replace BEFORE INSERT ON ledger WHEN EXISTS (SELECT 1 FROM ledger WHERE ("version" = NEW."version")) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of ledger is there already'); END;
CREATE TRIGGER runs_no_delete BEFORE DELETE ON runs BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of runs'); END;
CREATE TRIGGER runs_no_update BEFORE UPDATE ON runs BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of runs'); END;
CREATE TRIGGER runs_no_replace BEFORE INSERT ON runs WHEN EXISTS (SELECT 1 FROM runs WHERE ("entry" = NEW."entry") OR ("previous" = NEW."previous") OR ("run" = NEW."run" AND "stage" = NEW."stage")) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of runs is there already'); END;
CREATE TRIGGER tombstones_no_delete BEFORE DELETE ON tombstones BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of tombstones'); END;
CREATE TRIGGER tombstones_no_update BEFORE UPDATE ON tombstones BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of tombstones'); END;
CREATE TRIGGER tombstones_no_replace BEFORE INSERT ON tombstones WHEN EXISTS (SELECT 1 FROM tombstones WHERE ("entry" = NEW."entry")) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of tombstones is there already'); END;
CREATE TRIGGER claims_no_delete BEFORE DELETE ON claims BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of claims'); END;
CREATE TRIGGER claims_no_update BEFORE UPDATE ON claims WHEN NOT (NEW."entry" IS OLD."entry" AND NEW."id" IS OLD."id" AND NEW."document" IS OLD."document" AND NEW."start" IS OLD."start" AND NEW."end" IS OLD."end" AND NEW."act" IS OLD."act" AND NEW."status" IS OLD."status" AND NEW."edtf" IS OLD."edtf" AND NEW."earliest" IS OLD."earliest" AND NEW."latest" IS OLD."latest" AND NEW."basis" IS OLD."basis" AND NEW."confidence" IS OLD."confidence" AND NEW."reported" IS OLD."reported" AND NEW."recorded" IS OLD."recorded" AND NEW."run" IS OLD."run" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD.entry AND (e.relation = 'claims' AND e.place = 0 OR e.relation IN ('parties', 'sources')) AND NEW."evidence" IS CASE WHEN e.relation = 'claims' AND e.field = 'evidence' AND e."end" <= length(OLD."evidence") THEN substr(OLD."evidence", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."evidence", e."end" + 1) ELSE OLD."evidence" END AND NEW."phrase" IS CASE WHEN e.relation = 'claims' AND e.field = 'phrase' AND e."end" <= length(OLD."phrase") THEN substr(OLD."phrase", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."phrase", e."end" + 1) ELSE OLD."phrase" END AND NEW."amount" IS CASE WHEN e.relation = 'claims' AND e.field = 'amount' AND e."end" <= length(OLD."amount") THEN substr(OLD."amount", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."amount", e."end" + 1) ELSE OLD."amount" END)) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of claims'); END;
CREATE TRIGGER claims_no_replace BEFORE INSERT ON claims WHEN EXISTS (SELECT 1 FROM claims WHERE ("entry" = NEW."entry") OR ("document" = NEW."document" AND "id" = NEW."id")) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of claims is there already'); END;
CREATE TRIGGER erasures_no_delete BEFORE DELETE ON erasures BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of erasures'); END;
CREATE TRIGGER erasures_no_update BEFORE UPDATE ON erasures BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of erasures'); END;
CREATE TRIGGER erasures_no_replace BEFORE INSERT ON erasures WHEN EXISTS (SELECT 1 FROM erasures WHERE ("entry" = NEW."entry")) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of erasures is there already'); END;
CREATE TRIGGER sketches_no_delete BEFORE DELETE ON sketches BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of sketches'); END;
CREATE TRIGGER sketches_no_update BEFORE UPDATE ON sketches WHEN NOT (NEW."entry" IS OLD."entry" AND NEW."document" IS OLD."document" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD.entry AND e.relation = 'sketches' AND e.place = 0 AND NEW."hashes" IS CASE WHEN e.relation = 'sketches' AND e.field = 'hashes' AND e."end" <= length(OLD."hashes") THEN substr(OLD."hashes", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."hashes", e."end" + 1) ELSE OLD."hashes" END)) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of sketches'); END;
CREATE TRIGGER sketches_no_replace BEFORE INSERT ON sketches WHEN EXISTS (SELECT 1 FROM sketches WHERE ("entry" = NEW."entry")) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of sketches is there already'); END;
CREATE TRIGGER parties_no_delete BEFORE DELETE ON parties BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of parties'); END;
CREATE TRIGGER parties_no_update BEFORE UPDATE ON parties WHEN NOT (NEW."claim" IS OLD."claim" AND NEW."place" IS OLD."place" AND NEW."role" IS OLD."role" AND NEW."id" IS OLD."id" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD."claim" AND e.relation = 'parties' AND e.place = OLD.place AND NEW."text" IS CASE WHEN e.relation = 'parties' AND e.field = 'text' AND e."end" <= length(OLD."text") THEN substr(OLD."text", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."text", e."end" + 1) ELSE OLD."text" END)) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of parties'); END;
CREATE TRIGGER parties_no_replace BEFORE INSERT ON parties WHEN EXISTS (SELECT 1 FROM parties WHERE ("claim" = NEW."claim" AND "place" = NEW."place")) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of parties is there already'); END;
CREATE TRIGGER sources_no_delete BEFORE DELETE ON sources BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of sources'); END;
CREATE TRIGGER sources_no_update BEFORE UPDATE ON sources WHEN NOT (NEW."claim" IS OLD."claim" AND NEW."place" IS OLD."place" AND NEW."kind" IS OLD."kind" AND NEW."of" IS OLD."of" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD."claim" AND e.relation = 'sources' AND e.place = OLD.place AND NEW."text" IS CASE WHEN e.relation = 'sources' AND e.field = 'text' AND e."end" <= length(OLD."text") THEN substr(OLD."text", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."text", e."end" + 1) ELSE OLD."text" END)) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of sources'); END;
CREATE TRIGGER sources_no_replace BEFORE INSERT ON sources WHEN EXISTS (SELECT 1 FROM sources WHERE ("claim" = NEW."claim" AND "place" = NEW."place")) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of sources is there already'); END;
CREATE TRIGGER claims_need_evidence BEFORE INSERT ON claims WHEN NOT EXISTS (
    SELECT 1 FROM documents AS d WHERE d.id = NEW.document AND (
        substr(d.text, NEW.start + 1, NEW."end" - NEW.start) = NEW.evidence
        OR (d.text IS NULL AND NEW."end" <= d.length AND length(NEW.evidence) <= 300)
    )
) BEGIN SELECT RAISE(ABORT, 'the evidence of a claim must stand at its place in its document'); END;
CREATE TRIGGER documents_search AFTER INSERT ON documents BEGIN INSERT INTO document_search(rowid, title, text) VALUES (NEW.entry, coalesce(NEW.title, ''), coalesce(NEW.text, '')); END;
CREATE TRIGGER documents_search_again AFTER UPDATE OF title, text ON documents BEGIN INSERT INTO document_search(document_search, rowid, title, text) VALUES ('delete', OLD.entry, coalesce(OLD.title, ''), coalesce(OLD.text, '')); INSERT INTO document_search(rowid, title, text) VALUES (NEW.entry, coalesce(NEW.title, ''), coalesce(NEW.text, '')); END;
CREATE TRIGGER claims_search AFTER INSERT ON claims BEGIN INSERT INTO evidence_search(rowid, evidence) VALUES (NEW.entry, coalesce(NEW.evidence, '')); END;
CREATE TRIGGER claims_search_again AFTER UPDATE OF evidence ON claims BEGIN INSERT INTO evidence_search(evidence_search, rowid, evidence) VALUES ('delete', OLD.entry, coalesce(OLD.evidence, '')); INSERT INTO evidence_search(rowid, evidence) VALUES (NEW.entry, coalesce(NEW.evidence, '')); END;
INSERT INTO ledger ("version") VALUES (5);
INSERT INTO documents ("entry", "id", "work", "version", "doc", "sha256", "raw", "length", "text", "title", "outlet", "address", "language", "published", "retrieved", "recorded", "run", "seal", "author", "dated", "copy_of") VALUES (1, 'd52eea2f0b045ae12e439cb462fe417dbedde89aa6ab74ee4ba173b819e733ab', '494053820d6bb0b0113133c037b4c48580b7ac089f1de08396005b6b93d13a13', 1, 'quarrel.txt', '2209da40338d1271f26b93ec6221d4af3ee579e7109946752ac37118726a53fa', NULL, 68, 'Peru recalled its ambassador from Chile on 3 May, the minister said.', 'A quarrel', 'The Gazette', 'https://g.example/quarrel', 'en', '2022-05-05', NULL, '2024-05-07T08:00:00+00:00', 'fa2f6880e1ac92b4', '8c39737d7b001e86ba6624350b2a9fbdfe08dc1700f386d05bf668c8fbe5e5bd', 'Ada Quill', 'stated', NULL);
INSERT INTO documents ("entry", "id", "work", "version", "doc", "sha256", "raw", "length", "text", "title", "outlet", "address", "language", "published", "retrieved", "recorded", "run", "seal", "author", "dated", "copy_of") VALUES (2, '53140dc15fb2396378a43fc17d445d0e71261094973f210e10731d2b688d647a', '494053820d6bb0b0113133c037b4c48580b7ac089f1de08396005b6b93d13a13', 2, 'quarrel.txt', '12f43292a4c721eba642540914f5d81bc305a2d93dc49c743f174f7b41b215a2', NULL, 68, 'Peru recalled its ambassador from Chile on 4 May, the minister said.', 'A quarrel', 'The Gazette', 'https://g.example/quarrel', 'en', '2022-05-05', NULL, '2024-05-07T08:00:00+00:00', 'fa2f6880e1ac92b4', '44fc320021064d6b3726b4cc36bd31d441212567080172a6bd12f0989d4dbbaa', 'Ada Quill', 'stated', NULL);
INSERT INTO documents ("entry", "id", "work", "version", "doc", "sha256", "raw", "length", "text", "title", "outlet", "address", "language", "published", "retrieved", "recorded", "run", "seal", "author", "dated", "copy_of") VALUES (3, '6c563dd1b843432f1af5e04d41e9378b5e10febef35a3fb6f9f45213d3d86de7', '59700155e034d16d95b0e6916ee23373f40422648201778db4b19ad28398ca6f', 1, 'note.txt', 'f1bd356ff68c3b960929757e446ff7011ee75a4842ab3da7d0bc1417dcc0643f', 'cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd', 17, 'Nothing was said.', '', '', '', 'en', NULL, NULL, '2024-05-07T08:00:00+00:00', 'fa2f6880e1ac92b4', 'aaf00dc3d2d89d44717924fb72c84a2847435dece174bbe7d07793bf1d8d5cb0', NULL, NULL, NULL);
INSERT INTO claims ("entry", "id", "document", "start", "end", "evidence", "act", "status", "edtf", "earliest", "latest", "basis", "phrase", "amount", "confidence", "reported", "recorded", "run", "seal") VALUES (1, '4087ee8ec49de22b', 'd52eea2f0b045ae12e439cb462fe417dbedde89aa6ab74ee4ba173b819e733ab', 0, 39, 'Peru recalled its ambassador from Chile', 'envoy.recall', 'done', '2022-05-03', '2022-05-03', '2022-05-03', 'text', 'on 3 May', '', 0.75, '2022-05-05', '2024-05-07T08:00:00+00:00', 'fa2f6880e1ac92b4', 'd92dcb446a52a3028e5027eb83b03701c00e7a7af15542a2cc4a5e395994f9dd');
INSERT INTO claims ("entry", "id", "document", "start", "end", "evidence", "act", "status", "edtf", "earliest", "latest", "basis", "phrase", "amount", "confidence", "reported", "recorded", "run", "seal") VALUES (2, '4500739bd1f5950b', '53140dc15fb2396378a43fc17d445d0e71261094973f210e10731d2b688d647a', 0, 39, 'Peru recalled its ambassador from Chile', 'envoy.recall', 'done', '2022-05-04', '2022-05-04', '2022-05-04', 'text', 'on 3 May', '', 0.75, '2022-05-05', '2024-05-07T08:00:00+00:00', 'fa2f6880e1ac92b4', '26521bfd66527efff031d60f8b87c88ad733dbad62975a00389bc1f9f8a53d8b');
INSERT INTO parties ("claim", "place", "role", "id", "text") VALUES (1, 0, 'actor', 'PER', '');
INSERT INTO parties ("claim", "place", "role", "id", "text") VALUES (1, 1, 'recipient', 'CHL', '');
INSERT INTO parties ("claim", "place", "role", "id", "text") VALUES (2, 0, 'actor', 'PER', '');
INSERT INTO parties ("claim", "place", "role", "id", "text") VALUES (2, 1, 'recipient', 'CHL', '');
INSERT INTO sources ("claim", "place", "text", "kind", "of") VALUES (1, 0, 'the minister', 'official', 'PER');
INSERT INTO sources ("claim", "place", "text", "kind", "of") VALUES (2, 0, 'the minister', 'official', 'PER');
INSERT INTO runs ("entry", "run", "stage", "at", "code", "model", "settings", "documents", "claims", "failures", "content", "previous", "seal", "funnel") VALUES (1, 'fa2f6880e1ac92b4', 'begin', '2024-05-07T08:00:00+00:00', '0.1.0', 'abababababababababababababababababababababababababababababababab', '{"workers": 1}', 0, 0, '[]', '', '', 'e5d59ebdb33345b6d86e0c803938b4a00f102fafcb04bd8e9021aee8174cf10c', NULL);
INSERT INTO runs ("entry", "run", "stage", "at", "code", "model", "settings", "documents", "claims", "failures", "content", "previous", "seal", "funnel") VALUES (2, 'fa2f6880e1ac92b4', 'end', '2024-05-07T09:00:00+00:00', '0.1.0', 'abababababababababababababababababababababababababababababababab', '{"workers": 1}', 3, 2, '[]', '1a4bd980456ae6cbc9336de0c33579cbb82cdd7269407d59df4e7e73b2386f67', 'e5d59ebdb33345b6d86e0c803938b4a00f102fafcb04bd8e9021aee8174cf10c', '9e3361b6403484412fd28ef80b92a950b2de07fb86445301b9871a1e19849b47', '[{"name": "new", "came": 3, "left": 3, "seconds": 0.25}, {"name": "models", "came": 3, "left": 2, "seconds": 0.5}]');
