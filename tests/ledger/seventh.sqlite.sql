-- Written by the seventh version itself: two documents with three claims, runs, judgements, a decision on names.
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
CREATE TABLE readings (
	entry INTEGER NOT NULL, 
	document VARCHAR(64) NOT NULL, 
	run VARCHAR(16) NOT NULL, 
	claims INTEGER NOT NULL, 
	seal VARCHAR(64) NOT NULL, 
	PRIMARY KEY (entry), 
	UNIQUE (document, run), 
	CONSTRAINT claims_are_counted CHECK (claims >= 0), 
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
CREATE TABLE bands (
	band BIGINT NOT NULL, 
	document INTEGER NOT NULL, 
	PRIMARY KEY (band, document)
)
 WITHOUT ROWID

;
INSERT INTO ledger VALUES(7);
INSERT INTO documents VALUES(1,'f0f71803796c181a37feb3bb10ad081832096533ec82b192a34e8a4ca366a23c','0b202a116ccd83e6b8549882ebab3d7a92c395caea75110c61b9afb75ac491e2',1,'quarrel','e2f09fff1e55bb109b14a581bfbf77c018b812cc315b5e4c6c0ed9d73c5756ff',NULL,695,'A headline

Norway recalled its envoy on 3 May, the envoy, Ida Lund, said.
Lund said both would meet in Bern.
Paragraph 0 tells of herring 0 and of grain 0. Paragraph 1 tells of herring 1 and of grain 7. Paragraph 2 tells of herring 4 and of grain 14. Paragraph 3 tells of herring 9 and of grain 21. Paragraph 4 tells of herring 16 and of grain 28. Paragraph 5 tells of herring 25 and of grain 35. Paragraph 6 tells of herring 36 and of grain 42. Paragraph 7 tells of herring 49 and of grain 49. Paragraph 8 tells of herring 64 and of grain 56. Paragraph 9 tells of herring 81 and of grain 63. Paragraph 10 tells of herring 100 and of grain 70. Paragraph 11 tells of herring 121 and of grain 77.','Envoy recalled','The Gazette','https://gazette.example/quarrel','en','2022-05-05',NULL,'2024-05-01T10:30:00+00:00','f50ee12d938d51bd','b00dc802ada464aad99162096d5c6de2d636aa42d1c5a4af052d04cfea8b3d4f','Una Berg',NULL,NULL);
INSERT INTO documents VALUES(2,'298cc50d9bcaa9b204522dfd302473d02877eda5fee99a2526e3af68c6fb2377','3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d',1,'b','4c4f8aaeb40a72c72637c912dc15fd9dbb8a88c5078903d0a431203236b911b4',NULL,51,'A headline

In the sentence 0 of b the act is told.','','The Gazette','','en','2023-04-06',NULL,'2024-05-01T10:30:00+00:00','f50ee12d938d51bd','b00bfcf1106cbaee5c9929f3326aae615945e2e7f9c7c9d0769f36efb67da89e',NULL,NULL,NULL);
INSERT INTO judgements VALUES(1,'15bc36505a55f490','87a8fcb446d9093b','accept','','Ada Holm','2024-05-01T10:30:00+00:00','Ida Lund confirmed it',NULL,'2024-05-01T10:30:00+00:00','909491a7a380dd45a31f6cf8305d620f7bf2c12bc9be1f6bd1a5292474af74ad');
INSERT INTO judgements VALUES(2,'1ae550f9ed3ea638','c3be03dd246e1837','correct','{"when": "2018"}','Ada Holm','2024-05-01T10:30:00+00:00','',NULL,'2024-05-01T10:30:00+00:00','3c68c55450680fb4d4f34a50ee3caca02cf9a194b5050ec1ce4d95f82b1a13f5');
INSERT INTO identities VALUES(1,'e491d8388eb6d033','I. Lund','Ida Lund','same','Ada Holm','2024-05-01T10:30:00+00:00','as signed','2024-05-01T10:30:00+00:00','9a244f9f3c1b7511f3e63dbfca2a80b53080ad9b9274c84ecfb5d36f8c69156e');
INSERT INTO runs VALUES(1,'f50ee12d938d51bd','begin','2024-05-01T10:30:00+00:00','0.1.0','c0ffee','{"workers": 2}',0,0,'[]','','','fecb10ceb77ff447aed00298271f209229f77bd573e3338715af5a88e78e49db',NULL);
INSERT INTO runs VALUES(2,'f50ee12d938d51bd','end','2024-05-01T10:30:00+00:00','0.1.0','c0ffee','{"workers": 2}',2,3,'[{"where": "c.txt", "stage": "source", "error": "DocumentError", "message": "it is empty"}]','b5f8b0c65527ffe75a83f0ddf0233cfbe6fd1856673f5c7a9644e22278bfc49e','fecb10ceb77ff447aed00298271f209229f77bd573e3338715af5a88e78e49db','1d39990b1d409d49455618fd3c72f8162c0f3eb100c2085f594868e3a102cfe7',NULL);
INSERT INTO runs VALUES(3,'a7bc32e77909e00f','begin','2024-05-01T10:30:00+00:00','0.2.0','c0ffee','{"workers": 2}',0,0,'[]','','1d39990b1d409d49455618fd3c72f8162c0f3eb100c2085f594868e3a102cfe7','ba9a818d035cc6c6b966f6198edb5b6bda30300899073f08ae3998a830a5a6e7',NULL);
INSERT INTO runs VALUES(4,'a7bc32e77909e00f','end','2024-05-01T10:30:00+00:00','0.2.0','c0ffee','{"workers": 2}',1,1,'[]','0e3bf314bbdc2a51ec0729d8ff69f4daa104acbd85ada3ccfab3a080488e8085','ba9a818d035cc6c6b966f6198edb5b6bda30300899073f08ae3998a830a5a6e7','fc03650ab4067a0a57125a9cd82197a5d1bea209f6e12177124a8db180e55d79',NULL);
INSERT INTO sketches VALUES(1,'f0f71803796c181a37feb3bb10ad081832096533ec82b192a34e8a4ca366a23c','6piCb7pEgytXhcf1caOwgQzPV0pZMHvKfOBywiz55Isnm7sviFj9WYDq8s4Ktozs8JVH4VxB9xbVhmSXsxfXai2KGlgGmUjZJ/DjugYf1F+uKXz4YlQY8Bu57PNTCqSR/zUT3QT5DAZ0GpyOipSJO6+MY9Wv4zxlgCFLqqHK2lRhka8/1ebTPhUQS0ve73MlS4lrWXzP8LACCsvk11yblCXzW8SE4dj7lPZg85d/TOS93hOFKyq2PvnruUeTHYKaYkZZ8v3v9aHCSewb/y4SDu+Wz7MmVPKbpU8H6IikcIrC4arBMPQrrFZzi+PPpef38bhtZRM65SYicaOdFRKAudg0pNvCjUU1aHxI6u39+KQ0Hi17SQ6vVAiRhiFokogOgCmfp6XlGNzlwg3pDFw0kCKaDab8S1QYbJoQCVEJyuVs4riWHTFp9tAOXv6wlPST7MI90PL/sM/Tfhc5DH1Mv7tCpzFgW8Lo85IKj+mhK4bZ4Bk5UHLLBG5wXk7fq5Cs6a/uL6whbcYPp5cwlGm2xkWfpdHtihV52I67E93Xky/W/yWRfviGtPhJJIitry/HJ8HgjEMF2wX3ArHP3QZSyNrxspyophaF3PnETn6hQghGz6/Jl/qSp6z/j1VsSHAVEJcQO3ukluXmqncDj6XWtsv1SMxzR9P4MgKd26tkEpI=','e2a2c15536541c89158fd1ec4f7f2ed2b59dd5e9733a83bcc368e2ada48f7772');
INSERT INTO claims VALUES(1,'87a8fcb446d9093b','f0f71803796c181a37feb3bb10ad081832096533ec82b192a34e8a4ca366a23c',12,74,'Norway recalled its envoy on 3 May, the envoy, Ida Lund, said.','envoy.recall','done','2022-05-03','2022-05-03','2022-05-03','text','on 3 May','one envoy',1.0,'2022-05-05','2024-05-01T10:30:00+00:00','f50ee12d938d51bd','3e618e7c2e965923829e82d7ee0fa8274f70fd655e609feb68564431c4035ccf');
INSERT INTO claims VALUES(2,'bad70ea1aaf8586b','f0f71803796c181a37feb3bb10ad081832096533ec82b192a34e8a4ca366a23c',75,109,'Lund said both would meet in Bern.','talks.meet','planned','',NULL,NULL,'unknown','','',1.0,'2022-05-05','2024-05-01T10:30:00+00:00','f50ee12d938d51bd','f14fcbf764004fc711916bbc4e248396a0ec3d94c88fc02f93b5352977085332');
INSERT INTO claims VALUES(3,'c3be03dd246e1837','298cc50d9bcaa9b204522dfd302473d02877eda5fee99a2526e3af68c6fb2377',12,51,'In the sentence 0 of b the act is told.','relations.sever','done','2017','2017-01-01','2017-12-31','stated','','',1.0,'2023-04-06','2024-05-01T10:30:00+00:00','f50ee12d938d51bd','9233c619555d42b116fdabdc1d4a391a9d287ba30ae770d401759e17e80eccbe');
INSERT INTO readings VALUES(1,'f0f71803796c181a37feb3bb10ad081832096533ec82b192a34e8a4ca366a23c','a7bc32e77909e00f',1,'ee4262764362fd01c460701d0b3e15c519d3ff96b07405ab712ee5cefc4eafa8');
INSERT INTO parties VALUES(1,0,'actor','NOR','');
INSERT INTO parties VALUES(1,1,'recipient','ISL','');
INSERT INTO parties VALUES(1,2,'residence','CHE','Bern');
INSERT INTO parties VALUES(1,3,'sector','','fishing');
INSERT INTO parties VALUES(2,0,'actor','NOR','');
INSERT INTO parties VALUES(2,1,'actor','ISL','');
INSERT INTO parties VALUES(3,0,'actor','BFA','');
INSERT INTO parties VALUES(3,1,'recipient','PRK','');
INSERT INTO sources VALUES(1,0,'the envoy, Ida Lund','official','NOR');
INSERT INTO bands VALUES(1870829802,1);
INSERT INTO bands VALUES(5024990394,1);
INSERT INTO bands VALUES(12713428311,1);
INSERT INTO bands VALUES(15060738929,1);
INSERT INTO bands VALUES(18427137804,1);
INSERT INTO bands VALUES(24871907417,1);
INSERT INTO bands VALUES(29032112252,1);
INSERT INTO bands VALUES(32411810092,1);
INSERT INTO bands VALUES(35160562471,1);
INSERT INTO bands VALUES(40164481160,1);
INSERT INTO bands VALUES(46421699200,1);
INSERT INTO bands VALUES(51213284874,1);
INSERT INTO bands VALUES(55319172592,1);
INSERT INTO bands VALUES(56219877724,1);
INSERT INTO bands VALUES(62669489877,1);
INSERT INTO bands VALUES(66216990643,1);
INSERT INTO bands VALUES(70197611053,1);
INSERT INTO bands VALUES(76659857670,1);
INSERT INTO bands VALUES(80444911655,1);
INSERT INTO bands VALUES(83212115718,1);
INSERT INTO bands VALUES(90068232622,1);
INSERT INTO bands VALUES(94222439522,1);
INSERT INTO bands VALUES(98581657883,1);
INSERT INTO bands VALUES(101227694675,1);
INSERT INTO bands VALUES(106788238847,1);
INSERT INTO bands VALUES(107475695876,1);
INSERT INTO bands VALUES(114061744756,1);
INSERT INTO bands VALUES(116962989194,1);
INSERT INTO bands VALUES(123839155375,1);
INSERT INTO bands VALUES(126252540847,1);
INSERT INTO bands VALUES(131706069376,1);
INSERT INTO bands VALUES(134567611041,1);
CREATE INDEX ix_documents_sha256 ON documents (sha256);
CREATE INDEX ix_documents_copy_of ON documents (copy_of);
CREATE INDEX ix_documents_version ON documents (version);
CREATE INDEX ix_documents_doc ON documents (doc);
CREATE INDEX ix_documents_run ON documents (run);
CREATE INDEX ix_documents_address ON documents (address);
CREATE INDEX ix_judgements_claim ON judgements (claim);
CREATE INDEX ix_identities_other ON identities (other);
CREATE INDEX ix_identities_one ON identities (one);
CREATE INDEX ix_sketches_document ON sketches (document);
CREATE INDEX ix_claims_run ON claims (run);
CREATE INDEX ix_claims_id ON claims (id);
CREATE INDEX ix_claims_act ON claims (act);
CREATE INDEX ix_readings_run ON readings (run);
CREATE INDEX erasure_of_row ON erasures (relation, "row");
CREATE INDEX party_by_id ON parties (id, role, claim);
CREATE VIRTUAL TABLE document_search USING fts5(title, text, content='documents', content_rowid='entry');
CREATE VIRTUAL TABLE evidence_search USING fts5(evidence, content='claims', content_rowid='entry');
INSERT INTO document_search(document_search) VALUES('rebuild');
INSERT INTO evidence_search(evidence_search) VALUES('rebuild');
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
CREATE TRIGGER readings_no_delete BEFORE DELETE ON readings BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of readings'); END;
CREATE TRIGGER readings_no_update BEFORE UPDATE ON readings BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of readings'); END;
CREATE TRIGGER readings_no_replace BEFORE INSERT ON readings WHEN EXISTS (SELECT 1 FROM readings WHERE ("entry" = NEW."entry") OR ("document" = NEW."document" AND "run" = NEW."run")) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of readings is there already'); END;
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
