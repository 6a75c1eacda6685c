"""What is pasted, read by the reader of files, shown as what it becomes, and put in as one act.

In order: `reading` reads it, `values` compares its head with that of the text, `placement` says
which of its paragraphs go where, `plans` makes one plan of all, and `offer` shows what will stand.
`paste` holds all of it while a person leaves out rows and takes in what was set aside.
"""
