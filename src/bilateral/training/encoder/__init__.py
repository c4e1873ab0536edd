"""Trains the encoder: ``python -m bilateral.training.encoder CORPORA`` (extra ``train``)."""
