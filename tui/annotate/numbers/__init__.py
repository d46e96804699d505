"""Numbers with their units in German news text: which value, of what, stated how exactly, in what relation.

A grammar over tokens, in the order of the files: `words` and `digits` read one token, `lexicon` holds what the language
fixes, `numerals` joins tokens to numbers, shares and ranges, `compounds` reads measures inside one word, `exclusions`
drops what is no quantity, `units` finds the counted noun, `qualifiers` and `relations` read the words around,
`inheritance` fills in units left open, and `component` is the spaCy component that runs them.

Grammar after the Duden-Grammatik (9th edition, 2016), chapter on numerals; which phrase counts as a quantity after the
conventions of the stories with gold (`tests/stories/README.md`).
"""
