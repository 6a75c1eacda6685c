"""Programs that measure `drafting`; `python -m bench` prints one table."""
