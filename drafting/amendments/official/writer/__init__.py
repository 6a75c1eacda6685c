"""Amendments written from what changed between two texts, each of them proved.

`composition` makes the document and holds the proof: what it says is read again and carried
out, and what does not come out as it should is said in a coarser `manner`, at last as a whole
new paragraph, or is named as left out.
"""
