-- A ledger of the second version (schema 2), as that version wrote it into SQLite.
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
	recorded VARCHAR(32) NOT NULL, 
	seal VARCHAR(64) NOT NULL, 
	PRIMARY KEY (entry), 
	CONSTRAINT verdict_is_known CHECK (verdict IN ('accept', 'reject', 'correct')), 
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
CREATE INDEX ix_documents_version ON documents (version);
CREATE INDEX ix_documents_run ON documents (run);
CREATE INDEX ix_documents_address ON documents (address);
CREATE INDEX ix_documents_doc ON documents (doc);
CREATE INDEX ix_judgements_claim ON judgements (claim);
CREATE INDEX ix_identities_other ON identities (other);
CREATE INDEX ix_identities_one ON identities (one);
CREATE INDEX ix_claims_act ON claims (act);
CREATE INDEX ix_claims_run ON claims (run);
CREATE INDEX ix_claims_id ON claims (id);
CREATE INDEX erasure_of_row ON erasures (relation, "row");
CREATE INDEX party_by_id ON parties (id, role);
INSERT INTO ledger VALUES (2);
INSERT INTO documents VALUES (1, 'bc82d3fd95d757159536598a4523814087bfbe95d8e361ef2088a791a84c971b', '0b202a116ccd83e6b8549882ebab3d7a92c395caea75110c61b9afb75ac491e2', 1, 'quarrel', 'a3e71690c2471e2dc449ddc7ae0fb5675febc820ba6933f22246cafd6ba70e49', NULL, 109, 'A headline

Norway recalled its envoy on 3 May, the envoy, Ida Lund, said.
Lund said both would meet in Bern.', 'Envoy recalled', 'The Gazette', 'https://gazette.example/quarrel', 'en', '2022-05-05', NULL, '2024-05-01T10:30:00+00:00', 'f50ee12d938d51bd', 'fe85df66cfd64c28829391ac3a0c7394748f8c3009694291801466e82635883d');
INSERT INTO documents VALUES (2, '298cc50d9bcaa9b204522dfd302473d02877eda5fee99a2526e3af68c6fb2377', '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d', 1, 'b', '4c4f8aaeb40a72c72637c912dc15fd9dbb8a88c5078903d0a431203236b911b4', NULL, 51, 'A headline

In the sentence 0 of b the act is told.', '', 'The Gazette', '', 'en', '2023-04-06', NULL, '2024-05-01T10:30:00+00:00', 'f50ee12d938d51bd', 'b00bfcf1106cbaee5c9929f3326aae615945e2e7f9c7c9d0769f36efb67da89e');
INSERT INTO documents VALUES (3, 'fda0f56145ed01cfd9fa5983a793c3cdf9807cc70f587128c90bc0cf62f770d1', 'b3a2bd470cb2c4f99e2421d9fa793a89f1b537b6a2447810c431b5a04e141529', 1, 'quoted', 'dd5524d79092f1c733f25c695f09526d7b2360fc18f727caa0c1bb440c65989e', NULL, 1290, NULL, '', 'The Gazette', '', 'en', '2023-04-06', NULL, '2024-05-01T10:30:00+00:00', NULL, '06d94e7e7ca1ae954ae2869f7ac99a83421ec7700c2b77be328d705bb6b79678');
INSERT INTO documents VALUES (4, '217e81fe0561be6e24367abf24f6f9d9750258fb644b1bb808a4c154526d9aa7', 'a157d36a739191c1826419da5c87aedf3dd0cd6828565ada2a38a6b68ed741e5', 1, 'named', 'a95a94ae233db574257fe5958728f27f1afe380e566ebc376a0feb84c65f145b', NULL, 1309, 'A headline

Finland and Sweden met, ████████ said. Paragraph 0 tells of herring 0 and of grain 0. Paragraph 1 tells of herring 1 and of grain 7. Paragraph 2 tells of herring 4 and of grain 14. Paragraph 3 tells of herring 9 and of grain 21. Paragraph 4 tells of herring 16 and of grain 28. Paragraph 5 tells of herring 25 and of grain 35. Paragraph 6 tells of herring 36 and of grain 42. Paragraph 7 tells of herring 49 and of grain 49. Paragraph 8 tells of herring 64 and of grain 56. Paragraph 9 tells of herring 81 and of grain 63. Paragraph 10 tells of herring 100 and of grain 70. Paragraph 11 tells of herring 121 and of grain 77. Paragraph 12 tells of herring 144 and of grain 84. Paragraph 13 tells of herring 169 and of grain 91. Paragraph 14 tells of herring 196 and of grain 98. Paragraph 15 tells of herring 225 and of grain 105. Paragraph 16 tells of herring 256 and of grain 112. Paragraph 17 tells of herring 289 and of grain 119. Paragraph 18 tells of herring 324 and of grain 126. Paragraph 19 tells of herring 361 and of grain 133. Paragraph 20 tells of herring 400 and of grain 140. Paragraph 21 tells of herring 441 and of grain 147. Paragraph 22 tells of herring 484 and of grain 154. Paragraph 23 tells of herring 529 and of grain 161. Paragraph 24 tells of herring 576 and of grain 168.', '', 'The Gazette', '', 'en', '2023-04-06', NULL, '2024-05-01T10:30:00+00:00', NULL, 'd9aec0a6f33f849db799a873aa6e0986f51b7e0d3a27b0da4f515004b69cb79d');
INSERT INTO documents VALUES (5, '9900b5c61bd68744ce25f2ba4dbc395de6a7501c5dc350051bb825cc50c4ee88', '6f5a6034e770acbfb3f797e6a7eb7948d470d45f9928f92b7d72dc7c45e6d0cd', 1, 'copy', 'f6616ada89403864cb7fe0210184ba27193487a442a651fd28e86c6238a6b2c4', NULL, 1304, 'A headline

Finland and Sweden met once more. Paragraph 0 tells of herring 0 and of grain 0. Paragraph 1 tells of herring 1 and of grain 7. Paragraph 2 tells of herring 4 and of grain 14. Paragraph 3 tells of herring 9 and of grain 21. Paragraph 4 tells of herring 16 and of grain 28. Paragraph 5 tells of herring 25 and of grain 35. Paragraph 6 tells of herring 36 and of grain 42. Paragraph 7 tells of herring 49 and of grain 49. Paragraph 8 tells of herring 64 and of grain 56. Paragraph 9 tells of herring 81 and of grain 63. Paragraph 10 tells of herring 100 and of grain 70. Paragraph 11 tells of herring 121 and of grain 77. Paragraph 12 tells of herring 144 and of grain 84. Paragraph 13 tells of herring 169 and of grain 91. Paragraph 14 tells of herring 196 and of grain 98. Paragraph 15 tells of herring 225 and of grain 105. Paragraph 16 tells of herring 256 and of grain 112. Paragraph 17 tells of herring 289 and of grain 119. Paragraph 18 tells of herring 324 and of grain 126. Paragraph 19 tells of herring 361 and of grain 133. Paragraph 20 tells of herring 400 and of grain 140. Paragraph 21 tells of herring 441 and of grain 147. Paragraph 22 tells of herring 484 and of grain 154. Paragraph 23 tells of herring 529 and of grain 161. Paragraph 24 tells of herring 576 and of grain 168.', '', 'The Gazette', '', 'en', '2023-04-06', NULL, '2024-05-01T10:30:00+00:00', NULL, 'f82ad01f440b3b0d0ed8a0eba5d6ac05a353b69cf3030b563ef771cdeb0e6b56');
INSERT INTO documents VALUES (6, '552b13bcd8be72d83395aac106b39a4d58a52618321260e44ba61812bb98c8ed', '283bb9deef02e6843abfb538efa1eca70801bd8a701c3f98191e123496339247', 1, '████', 'c17276dcf25835fdb4b42dc0d4358607537b4c6697704b9da6ec2d5a79590dc7', NULL, 54, '██████████████████████████████████████████████████████', '', 'The Gazette', '', 'en', '2023-04-06', NULL, '2024-05-01T10:30:00+00:00', NULL, '505064549f288dc53b2f39d20ed9a1063a264bf5bb02308afa2de10a6e93fe61');
INSERT INTO judgements VALUES (1, '082a056e0e0a87b8', 'ca7ba8fea5ca0c1d', 'accept', '', 'Ada Holm', '2024-05-01T10:30:00+00:00', 'Ida Lund confirmed it', '2024-05-01T10:30:00+00:00', 'c3dd29ec28fae807a8a6529f850dc6a50f2c8c1e97105caf682ffe68abc59136');
INSERT INTO judgements VALUES (2, '1ae550f9ed3ea638', 'c3be03dd246e1837', 'correct', '{"when": "2018"}', 'Ada Holm', '2024-05-01T10:30:00+00:00', '', '2024-05-01T10:30:00+00:00', '3c68c55450680fb4d4f34a50ee3caca02cf9a194b5050ec1ce4d95f82b1a13f5');
INSERT INTO judgements VALUES (3, '02c19f16d1e2234f', 'be78daf785d463d6', 'reject', '', '████████', '2024-05-01T10:30:00+00:00', '██████████', '2024-05-01T10:30:00+00:00', '8fea5290bfa033e5264e8dea2a9944f9c5e6cd095c3405c255cbca981559118d');
INSERT INTO identities VALUES (1, 'e491d8388eb6d033', 'I. Lund', 'Ida Lund', 'same', 'Ada Holm', '2024-05-01T10:30:00+00:00', 'as signed', '2024-05-01T10:30:00+00:00', '9a244f9f3c1b7511f3e63dbfca2a80b53080ad9b9274c84ecfb5d36f8c69156e');
INSERT INTO runs VALUES (1, 'f50ee12d938d51bd', 'begin', '2024-05-01T10:30:00+00:00', '0.1.0', 'c0ffee', '{"workers": 2}', 0, 0, '[]', '', '', 'fecb10ceb77ff447aed00298271f209229f77bd573e3338715af5a88e78e49db');
INSERT INTO runs VALUES (2, 'f50ee12d938d51bd', 'end', '2024-05-01T10:30:00+00:00', '0.1.0', 'c0ffee', '{"workers": 2}', 2, 3, '[{"where": "c.txt", "stage": "source", "error": "DocumentError", "message": "it is empty"}]', '9c65b3350ad31a4dc9a6cc4bfc62d14dc6216cbae20c640b2aa40240df8e7973', 'fecb10ceb77ff447aed00298271f209229f77bd573e3338715af5a88e78e49db', '77464f02ae672f91f8262e05fb5b099079844169a733a20ed2d12748bed44682');
INSERT INTO tombstones VALUES (1, 'document', '283bb9deef02e6843abfb538efa1eca70801bd8a701c3f98191e123496339247', '2024-05-01T10:30:00+00:00', '789b8d7c0d96d16844aefae014f5f0ae2896c92b56e7ff0fb8f98d5a778dd21c');
INSERT INTO tombstones VALUES (2, 'person', '', '2024-05-01T10:30:00+00:00', 'e46f4234e3e2887c3c175eda604e83caddcd8d55c8ac0375e47d87110a92b1d5');
INSERT INTO claims VALUES (1, 'ca7ba8fea5ca0c1d', 'bc82d3fd95d757159536598a4523814087bfbe95d8e361ef2088a791a84c971b', 12, 74, 'Norway recalled its envoy on 3 May, the envoy, Ida Lund, said.', 'envoy.recall', 'done', '2022-05-03', '2022-05-03', '2022-05-03', 'text', 'on 3 May', 'one envoy', 1.0, '2022-05-05', '2024-05-01T10:30:00+00:00', 'f50ee12d938d51bd', 'bb3107082ab5dcf6ecf26e55eb7f563b63e913941bf8f32502c7a11e26768014');
INSERT INTO claims VALUES (2, 'bad70ea1aaf8586b', 'bc82d3fd95d757159536598a4523814087bfbe95d8e361ef2088a791a84c971b', 75, 109, 'Lund said both would meet in Bern.', 'talks.meet', 'planned', '', NULL, NULL, 'unknown', '', '', 1.0, '2022-05-05', '2024-05-01T10:30:00+00:00', 'f50ee12d938d51bd', '0948c1593f963d6aaa842cbc803c947fad17da8f2deb3e93a33326a3a153761e');
INSERT INTO claims VALUES (3, 'c3be03dd246e1837', '298cc50d9bcaa9b204522dfd302473d02877eda5fee99a2526e3af68c6fb2377', 12, 51, 'In the sentence 0 of b the act is told.', 'relations.sever', 'done', '2017', '2017-01-01', '2017-12-31', 'stated', '', '', 1.0, '2023-04-06', '2024-05-01T10:30:00+00:00', 'f50ee12d938d51bd', '9233c619555d42b116fdabdc1d4a391a9d287ba30ae770d401759e17e80eccbe');
INSERT INTO claims VALUES (4, '49685fdb25a3ea00', 'fda0f56145ed01cfd9fa5983a793c3cdf9807cc70f587128c90bc0cf62f770d1', 12, 309, 'Finland met Sweden. Paragraph 0 tells of herring 0 and of grain 0. Paragraph 1 tells of herring 1 and of grain 7. Paragraph 2 tells of herring 4 and of grain 14. Paragraph 3 tells of herring 9 and of grain 21. Paragraph 4 tells of herring 16 and of grain 28. Paragraph 5 tells of herring 25 and of', 'talks.meet', 'done', '', NULL, NULL, 'unknown', '', '', 1.0, '2023-04-06', '2024-05-01T10:30:00+00:00', NULL, 'f63d49301da3ea3fc586844085001f90887e36fd54dfeada7db2eec1d1fb5d17');
INSERT INTO claims VALUES (5, 'bb4e2f568e44e28b', '217e81fe0561be6e24367abf24f6f9d9750258fb644b1bb808a4c154526d9aa7', 12, 1309, 'Finland and Sweden met, ████████ said. Paragraph 0 tells of herring 0 and of grain 0. Paragraph 1 tells of herring 1 and of grain 7. Paragraph 2 tells of herring 4 and of grain 14. Paragraph 3 tells of herring 9 and of grain 21. Paragraph 4 tells of herring 16 and of grain 28. Paragraph 5 tells of herring 25 and of grain 35. Paragraph 6 tells of herring 36 and of grain 42. Paragraph 7 tells of herring 49 and of grain 49. Paragraph 8 tells of herring 64 and of grain 56. Paragraph 9 tells of herring 81 and of grain 63. Paragraph 10 tells of herring 100 and of grain 70. Paragraph 11 tells of herring 121 and of grain 77. Paragraph 12 tells of herring 144 and of grain 84. Paragraph 13 tells of herring 169 and of grain 91. Paragraph 14 tells of herring 196 and of grain 98. Paragraph 15 tells of herring 225 and of grain 105. Paragraph 16 tells of herring 256 and of grain 112. Paragraph 17 tells of herring 289 and of grain 119. Paragraph 18 tells of herring 324 and of grain 126. Paragraph 19 tells of herring 361 and of grain 133. Paragraph 20 tells of herring 400 and of grain 140. Paragraph 21 tells of herring 441 and of grain 147. Paragraph 22 tells of herring 484 and of grain 154. Paragraph 23 tells of herring 529 and of grain 161. Paragraph 24 tells of herring 576 and of grain 168.', 'talks.meet', 'done', '', NULL, NULL, 'unknown', '', '', 1.0, '2023-04-06', '2024-05-01T10:30:00+00:00', NULL, 'e30a10c5afd0ea6403061f5cb4f83d0e65fa6b571c840125939ce0a2278557a8');
INSERT INTO claims VALUES (6, 'ca59467b617e48dd', '9900b5c61bd68744ce25f2ba4dbc395de6a7501c5dc350051bb825cc50c4ee88', 12, 1304, 'Finland and Sweden met once more. Paragraph 0 tells of herring 0 and of grain 0. Paragraph 1 tells of herring 1 and of grain 7. Paragraph 2 tells of herring 4 and of grain 14. Paragraph 3 tells of herring 9 and of grain 21. Paragraph 4 tells of herring 16 and of grain 28. Paragraph 5 tells of herring 25 and of grain 35. Paragraph 6 tells of herring 36 and of grain 42. Paragraph 7 tells of herring 49 and of grain 49. Paragraph 8 tells of herring 64 and of grain 56. Paragraph 9 tells of herring 81 and of grain 63. Paragraph 10 tells of herring 100 and of grain 70. Paragraph 11 tells of herring 121 and of grain 77. Paragraph 12 tells of herring 144 and of grain 84. Paragraph 13 tells of herring 169 and of grain 91. Paragraph 14 tells of herring 196 and of grain 98. Paragraph 15 tells of herring 225 and of grain 105. Paragraph 16 tells of herring 256 and of grain 112. Paragraph 17 tells of herring 289 and of grain 119. Paragraph 18 tells of herring 324 and of grain 126. Paragraph 19 tells of herring 361 and of grain 133. Paragraph 20 tells of herring 400 and of grain 140. Paragraph 21 tells of herring 441 and of grain 147. Paragraph 22 tells of herring 484 and of grain 154. Paragraph 23 tells of herring 529 and of grain 161. Paragraph 24 tells of herring 576 and of grain 168.', 'talks.meet', 'done', '', NULL, NULL, 'unknown', '', '', 1.0, '2023-04-06', '2024-05-01T10:30:00+00:00', NULL, '3ba1c0c0a1ec96aa7e2d252eaee0589305931d1f1a933ce22986b7acf02f68ea');
INSERT INTO claims VALUES (7, 'be78daf785d463d6', '552b13bcd8be72d83395aac106b39a4d58a52618321260e44ba61812bb98c8ed', 12, 54, '██████████████████████████████████████████', 'talks.meet', 'done', '', NULL, NULL, 'unknown', '', '', 1.0, '2023-04-06', '2024-05-01T10:30:00+00:00', NULL, 'd55296f0bb7c85cc28f2d336178192b3e0620cefeed06064beebbabacb624ebc');
INSERT INTO erasures VALUES (1, 1, 'claims', 7, 0, 'evidence', 0, 42, '4a81c005d4da9d30fc1c502328f37e29e0053cf8aa7218a75ad1d8e56b412c98');
INSERT INTO erasures VALUES (2, 1, 'documents', 6, 0, 'doc', 0, 4, '41bbee7201f9479ac46509ceebc18f26fac199712ef0256f8f5e38f338a5a190');
INSERT INTO erasures VALUES (3, 1, 'documents', 6, 0, 'text', 0, 54, 'bb9aa4c3fdb70ab7273ea070308dc18c630ccdce13bc3ff1225190ea444706bf');
INSERT INTO erasures VALUES (4, 1, 'judgements', 3, 0, 'author', 0, 8, '9c17857ac0ec97f49f82150a5352a1ee7ee2ed65b67b20b8245311041c14e4da');
INSERT INTO erasures VALUES (5, 1, 'judgements', 3, 0, 'reason', 0, 10, '1efab76c31ed1b530b46bdcb2b7af381867994ec5ccb52e7ba85906395f37359');
INSERT INTO erasures VALUES (6, 2, 'claims', 5, 0, 'evidence', 24, 32, '17d58cf0b869eedd8e0f95ddc68312d144f55d0834de194ff30a2c353a13ae3d');
INSERT INTO erasures VALUES (7, 2, 'documents', 4, 0, 'text', 36, 44, '78523ce14bad8352d99aee5cfa1af735ccfeda3ffdde05d55f2f7abdac67577a');
INSERT INTO parties VALUES (1, 0, 'actor', 'NOR', '');
INSERT INTO parties VALUES (1, 1, 'recipient', 'ISL', '');
INSERT INTO parties VALUES (1, 2, 'residence', 'CHE', 'Bern');
INSERT INTO parties VALUES (2, 0, 'actor', 'NOR', '');
INSERT INTO parties VALUES (2, 1, 'actor', 'ISL', '');
INSERT INTO parties VALUES (3, 0, 'actor', 'BFA', '');
INSERT INTO parties VALUES (3, 1, 'recipient', 'PRK', '');
INSERT INTO parties VALUES (4, 0, 'actor', 'FIN', '');
INSERT INTO parties VALUES (4, 1, 'actor', 'SWE', '');
INSERT INTO parties VALUES (5, 0, 'actor', 'FIN', '');
INSERT INTO parties VALUES (5, 1, 'actor', 'SWE', '');
INSERT INTO parties VALUES (6, 0, 'actor', 'FIN', '');
INSERT INTO parties VALUES (6, 1, 'actor', 'SWE', '');
INSERT INTO parties VALUES (7, 0, 'actor', 'FIN', '');
INSERT INTO parties VALUES (7, 1, 'actor', 'SWE', '');
INSERT INTO sources VALUES (1, 0, 'the envoy, Ida Lund', 'official', 'NOR');
INSERT INTO document_search(document_search) VALUES ('rebuild');
INSERT INTO evidence_search(evidence_search) VALUES ('rebuild');
CREATE TRIGGER documents_no_delete BEFORE DELETE ON documents BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of documents'); END;
CREATE TRIGGER documents_no_update BEFORE UPDATE ON documents WHEN NOT (NEW."entry" IS OLD."entry" AND NEW."id" IS OLD."id" AND NEW."work" IS OLD."work" AND NEW."version" IS OLD."version" AND NEW."sha256" IS OLD."sha256" AND NEW."raw" IS OLD."raw" AND NEW."length" IS OLD."length" AND NEW."outlet" IS OLD."outlet" AND NEW."language" IS OLD."language" AND NEW."published" IS OLD."published" AND NEW."retrieved" IS OLD."retrieved" AND NEW."recorded" IS OLD."recorded" AND NEW."run" IS OLD."run" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD.entry AND e.relation = 'documents' AND e.place = 0 AND NEW."doc" IS CASE WHEN e.relation = 'documents' AND e.field = 'doc' AND e."end" <= length(OLD."doc") THEN substr(OLD."doc", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."doc", e."end" + 1) ELSE OLD."doc" END AND NEW."title" IS CASE WHEN e.relation = 'documents' AND e.field = 'title' AND e."end" <= length(OLD."title") THEN substr(OLD."title", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."title", e."end" + 1) ELSE OLD."title" END AND NEW."address" IS CASE WHEN e.relation = 'documents' AND e.field = 'address' AND e."end" <= length(OLD."address") THEN substr(OLD."address", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."address", e."end" + 1) ELSE OLD."address" END AND NEW."text" IS CASE WHEN e.relation = 'documents' AND e.field = 'text' AND e."end" <= length(OLD."text") THEN substr(OLD."text", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."text", e."end" + 1) ELSE OLD."text" END)) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of documents'); END;
CREATE TRIGGER documents_no_replace BEFORE INSERT ON documents WHEN EXISTS (SELECT 1 FROM documents WHERE ("entry" = NEW."entry") OR ("id" = NEW."id") OR ("work" = NEW."work" AND "version" = NEW."version")) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of documents is there already'); END;
CREATE TRIGGER identities_no_delete BEFORE DELETE ON identities BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of identities'); END;
CREATE TRIGGER identities_no_update BEFORE UPDATE ON identities WHEN NOT (NEW."entry" IS OLD."entry" AND NEW."id" IS OLD."id" AND NEW."decision" IS OLD."decision" AND NEW."at" IS OLD."at" AND NEW."recorded" IS OLD."recorded" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD.entry AND e.relation = 'identities' AND e.place = 0 AND NEW."one" IS CASE WHEN e.relation = 'identities' AND e.field = 'one' AND e."end" <= length(OLD."one") THEN substr(OLD."one", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."one", e."end" + 1) ELSE OLD."one" END AND NEW."other" IS CASE WHEN e.relation = 'identities' AND e.field = 'other' AND e."end" <= length(OLD."other") THEN substr(OLD."other", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."other", e."end" + 1) ELSE OLD."other" END AND NEW."author" IS CASE WHEN e.relation = 'identities' AND e.field = 'author' AND e."end" <= length(OLD."author") THEN substr(OLD."author", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."author", e."end" + 1) ELSE OLD."author" END AND NEW."reason" IS CASE WHEN e.relation = 'identities' AND e.field = 'reason' AND e."end" <= length(OLD."reason") THEN substr(OLD."reason", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."reason", e."end" + 1) ELSE OLD."reason" END)) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of identities'); END;
CREATE TRIGGER identities_no_replace BEFORE INSERT ON identities WHEN EXISTS (SELECT 1 FROM identities WHERE ("entry" = NEW."entry") OR ("id" = NEW."id")) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of identities is there already'); END;
CREATE TRIGGER judgements_no_delete BEFORE DELETE ON judgements BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE of judgements'); END;
CREATE TRIGGER judgements_no_update BEFORE UPDATE ON judgements WHEN NOT (NEW."entry" IS OLD."entry" AND NEW."id" IS OLD."id" AND NEW."claim" IS OLD."claim" AND NEW."verdict" IS OLD."verdict" AND NEW."at" IS OLD."at" AND NEW."recorded" IS OLD."recorded" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD.entry AND e.relation = 'judgements' AND e.place = 0 AND NEW."correction" IS CASE WHEN e.relation = 'judgements' AND e.field = 'correction' AND e."end" <= length(OLD."correction") THEN substr(OLD."correction", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."correction", e."end" + 1) ELSE OLD."correction" END AND NEW."author" IS CASE WHEN e.relation = 'judgements' AND e.field = 'author' AND e."end" <= length(OLD."author") THEN substr(OLD."author", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."author", e."end" + 1) ELSE OLD."author" END AND NEW."reason" IS CASE WHEN e.relation = 'judgements' AND e.field = 'reason' AND e."end" <= length(OLD."reason") THEN substr(OLD."reason", 1, e.start) || replace(hex(zeroblob(e."end" - e.start)), '00', '█') || substr(OLD."reason", e."end" + 1) ELSE OLD."reason" END)) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE of judgements'); END;
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
