"""Amendments in the form of official documents: read, applied and written.

"In operative paragraph 3, after the words “X”, insert the words “Y”." A document is read
into operations, which are applied to the text that they amend by the words they name.
"""
