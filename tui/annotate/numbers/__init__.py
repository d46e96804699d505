"""Numbers with their units in German news text: which value, of what, stated how exactly, in what relation.

A grammar over the tokens of one sentence, in the order of the work:

* `words` and `digits` read one token, `lexicon` holds what the language fixes.
* `scaled` (*2,5 Millionen*, *10 bis 12*), `vague` (*Tausende*), `shares` (*jeder fünfte*), `compounds` (*90-minütig*)
  and `one` (*ein*, where it counts) join tokens to a `numeral`; `numerals` runs them from left to right.
* `units` finds the counted noun, `unit_names` names it, `rates` adds the base of a rate; `exclusions` drops dates,
  years, scores, names and other numbers that count nothing.
* `qualifiers` and `relations` read the words around; `filling`, with the signs in `inheritance`, gives a `phrase` the
  unit that it leaves open.
* `component` is the spaCy component that runs all of it.

Grammar after the Duden-Grammatik (9th edition, 2016), chapter on numerals; which phrase counts as a quantity after the
conventions of the stories with gold (`tests/stories/README.md`).
"""
