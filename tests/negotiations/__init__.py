"""Negotiations of all kinds, at random, judged by a model that knows nothing of the program.

`texts` makes texts with invented words, `driver` calls the command line as a user does and reads
back what it shows. Each test module holds one promise: it draws a case from a number, does it both
in a plain model and in the program, and compares what is shown. A case that fails is made smaller
until nothing can be left out, and printed as a script of commands.

`NEGOTIATIONS=2000 pytest tests/negotiations` runs so many cases of each; without it thirty.
"""
