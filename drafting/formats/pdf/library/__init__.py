"""What stands on the pages of a PDF, read by pdfium in a process of its own with limits.

A PDF is a program for a page, and pdfium is written in C: a file built to do harm can hang it, fill
the memory or end the process. So it runs apart; what it says comes back as JSON. It is also not
safe for threads, and there each process has one.
"""
