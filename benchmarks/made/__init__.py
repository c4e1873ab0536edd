"""What benchmarks are run on: made up by a seed, the same on every run."""
