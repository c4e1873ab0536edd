-- A ledger of the first version (schema 1), as that version wrote it.
CREATE TABLE ledger (
	version INTEGER NOT NULL, 
	PRIMARY KEY (version)
);
CREATE TABLE documents (
	entry INTEGER NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	doc TEXT NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	text TEXT NOT NULL, 
	title TEXT NOT NULL, 
	outlet TEXT NOT NULL, 
	address TEXT NOT NULL, 
	language TEXT NOT NULL, 
	published VARCHAR(10), 
	recorded VARCHAR(32) NOT NULL, 
	PRIMARY KEY (entry), 
	UNIQUE (id)
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
	confidence FLOAT NOT NULL, 
	reported VARCHAR(10), 
	recorded VARCHAR(32) NOT NULL, 
	PRIMARY KEY (entry), 
	UNIQUE (document, id), 
	CONSTRAINT claim_has_a_span CHECK (0 <= start AND start < "end"), 
	CONSTRAINT evidence_fills_the_span CHECK (length(evidence) = "end" - start), 
	CONSTRAINT time_runs_forward CHECK (earliest IS NULL OR latest IS NULL OR earliest <= latest), 
	CONSTRAINT confidence_is_a_probability CHECK (confidence BETWEEN 0 AND 1), 
	CONSTRAINT status_is_known CHECK (status IN ('done', 'planned', 'proposed', 'conditional', 'possible', 'denied')), 
	FOREIGN KEY(document) REFERENCES documents (id)
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
CREATE INDEX ix_claims_act ON claims (act);
CREATE INDEX ix_claims_id ON claims (id);
CREATE INDEX party_by_id ON parties (id, role);
CREATE TRIGGER ledger_no_UPDATE BEFORE UPDATE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of ledger'); END;
CREATE TRIGGER ledger_no_DELETE BEFORE DELETE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of ledger'); END;
CREATE TRIGGER documents_no_UPDATE BEFORE UPDATE ON documents
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of documents'); END;
CREATE TRIGGER documents_no_DELETE BEFORE DELETE ON documents
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of documents'); END;
CREATE TRIGGER claims_no_UPDATE BEFORE UPDATE ON claims
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of claims'); END;
CREATE TRIGGER claims_no_DELETE BEFORE DELETE ON claims
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of claims'); END;
CREATE TRIGGER parties_no_UPDATE BEFORE UPDATE ON parties
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of parties'); END;
CREATE TRIGGER parties_no_DELETE BEFORE DELETE ON parties
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of parties'); END;
CREATE TRIGGER sources_no_UPDATE BEFORE UPDATE ON sources
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of sources'); END;
CREATE TRIGGER sources_no_DELETE BEFORE DELETE ON sources
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of sources'); END;
CREATE TRIGGER ledger_no_replace BEFORE INSERT ON ledger
WHEN EXISTS (SELECT 1 FROM ledger WHERE version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of ledger is there already'); END;
CREATE TRIGGER documents_no_replace BEFORE INSERT ON documents
WHEN EXISTS (SELECT 1 FROM documents WHERE id = NEW.id OR entry = NEW.entry)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of documents is there already'); END;
CREATE TRIGGER claims_no_replace BEFORE INSERT ON claims
WHEN EXISTS (SELECT 1 FROM claims WHERE (document = NEW.document AND id = NEW.id) OR entry = NEW.entry)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of claims is there already'); END;
CREATE TRIGGER parties_no_replace BEFORE INSERT ON parties
WHEN EXISTS (SELECT 1 FROM parties WHERE claim = NEW.claim AND place = NEW.place)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of parties is there already'); END;
CREATE TRIGGER sources_no_replace BEFORE INSERT ON sources
WHEN EXISTS (SELECT 1 FROM sources WHERE claim = NEW.claim AND place = NEW.place)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of sources is there already'); END;
CREATE TRIGGER claims_need_evidence BEFORE INSERT ON claims
WHEN NOT EXISTS (
    SELECT 1 FROM documents WHERE documents.id = NEW.document
    AND substr(documents.text, NEW.start + 1, NEW."end" - NEW.start) = NEW.evidence
)
BEGIN SELECT RAISE(ABORT, 'the evidence of a claim must stand at its place in its document'); END;
CREATE TRIGGER documents_search AFTER INSERT ON documents BEGIN INSERT INTO document_search(rowid, title, text) VALUES (NEW.entry, NEW.title, NEW.text); END;
CREATE TRIGGER claims_search AFTER INSERT ON claims BEGIN INSERT INTO evidence_search(rowid, evidence) VALUES (NEW.entry, NEW.evidence); END;
INSERT INTO ledger VALUES (1);
INSERT INTO documents VALUES (1, '25449a95ed674ab94b6ce17d5f7ade1e48e15e94e419a0bb1d583ddc6c68d057', 'quarrel.txt', '03523ee75b14b69839f7d0025af60b6c03dc8b88defa4d6b7097c135e26b4ecb', 'Quarrel over fishing

Norway recalled its envoy from Iceland on 3 May, the minister said. Both will meet in Geneva next month.', 'Quarrel over fishing', 'The Gazette', 'https://gazette.example/quarrel', 'en', '2022-05-05', '2022-05-07T08:00:00+00:00');
INSERT INTO documents VALUES (2, '3493d30b9367b42e17d5b45d73834adf240c0d1a31661c6a9eabaefe682ef203', 'quarrel.txt', '5bec63a06dd1b2b953aff59d10c9888100a4f8b116c223f5060ae046baae57c1', 'Quarrel over fishing

Norway recalled its envoy from Iceland on 3 May, the minister said. Both will meet in Geneva next month.
Correction: it was the chargé d''affaires.', 'Quarrel over fishing', 'The Gazette', 'https://gazette.example/quarrel', 'en', '2022-05-06', '2022-05-08T08:00:00+00:00');
INSERT INTO documents VALUES (3, '169987b474cb1fb2b819e1c1773ff7ced9b154d0db2c1c30f0a594a1123a40fe', 'undated.txt', '4abf914179d728498069e5d66c88cd1ce249ec17b38bb6f5ce8499d947b6e27d', 'Malta opened a mission in Oslo. No 😀 amount was told, only €2 million.', '', '', '', 'en', NULL, '2022-05-09T08:00:00+00:00');
INSERT INTO claims VALUES (1, 'd2ae6d3000a2be56', '25449a95ed674ab94b6ce17d5f7ade1e48e15e94e419a0bb1d583ddc6c68d057', 22, 69, 'Norway recalled its envoy from Iceland on 3 May', 'envoy.recall', 'done', '2022-05-03', '2022-05-03', '2022-05-03', 'text', 'on 3 May', '', 0.8125, '2022-05-05', '2022-05-07T08:00:00+00:00');
INSERT INTO claims VALUES (2, '88870de6c8397fee', '25449a95ed674ab94b6ce17d5f7ade1e48e15e94e419a0bb1d583ddc6c68d057', 90, 125, 'Both will meet in Geneva next month', 'talks.meet', 'planned', '2022-06~', '2022-06-01', '2022-06-30', 'publication', 'next month', '', 0.9, '2022-05-05', '2022-05-07T08:00:00+00:00');
INSERT INTO claims VALUES (3, 'd2ae6d3000a2be56', '3493d30b9367b42e17d5b45d73834adf240c0d1a31661c6a9eabaefe682ef203', 22, 69, 'Norway recalled its envoy from Iceland on 3 May', 'envoy.recall', 'done', '2022-05-03', '2022-05-03', '2022-05-03', 'text', 'on 3 May', '', 0.8125, '2022-05-06', '2022-05-08T08:00:00+00:00');
INSERT INTO claims VALUES (4, 'ba2fb25baff6ab73', '169987b474cb1fb2b819e1c1773ff7ced9b154d0db2c1c30f0a594a1123a40fe', 0, 30, 'Malta opened a mission in Oslo', 'envoy.open', 'done', '', NULL, NULL, 'unknown', '', '€2 million', 1.0, NULL, '2022-05-09T08:00:00+00:00');
INSERT INTO parties VALUES (1, 0, 'actor', 'NOR', '');
INSERT INTO parties VALUES (1, 1, 'recipient', 'ISL', '');
INSERT INTO parties VALUES (2, 0, 'actor', 'NOR', '');
INSERT INTO parties VALUES (2, 1, 'actor', 'ISL', '');
INSERT INTO parties VALUES (2, 2, 'place', 'CHE', 'Geneva');
INSERT INTO parties VALUES (3, 0, 'actor', 'NOR', '');
INSERT INTO parties VALUES (3, 1, 'recipient', 'ISL', '');
INSERT INTO parties VALUES (4, 0, 'actor', 'MLT', '');
INSERT INTO parties VALUES (4, 1, 'recipient', 'NOR', '');
INSERT INTO sources VALUES (1, 0, 'the minister', 'official', 'NOR');
INSERT INTO sources VALUES (3, 0, 'the minister', 'official', 'NOR');
