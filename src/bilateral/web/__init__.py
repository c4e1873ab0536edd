"""The ledger as pages and as an HTTP interface, served to one's own machine unless told otherwise."""
