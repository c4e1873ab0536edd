"""How much memory a process has used."""


def peak() -> int:
    """The most memory that this process has used by now, in bytes; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
