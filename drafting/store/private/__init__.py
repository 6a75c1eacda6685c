"""The private layer: what a delegation notes beside the text, in a repository of its own.

Its objects and refs lie apart from those of the session, so that nothing which carries the record
(sharing, packs, copies, plain git) can carry them.
"""
