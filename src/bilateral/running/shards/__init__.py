"""Large work cut into shards, each read by itself into a part; the parts are folded into a ledger by one writer."""
