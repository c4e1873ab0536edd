"""Claims -> events -> origins -> the state of relations: pure functions over entries of the ledger."""
