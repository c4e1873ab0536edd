"""The knowledge: acts, actors and cues as tables, with their loaders."""
