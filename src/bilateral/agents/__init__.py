"""The ledger for agents, over the Model Context Protocol: six tools that only read."""
