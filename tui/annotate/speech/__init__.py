"""Who says what in a German news text, by rules.

From the words up: `quotation_marks` pairs the marks; `passages` sees sentences with every quotation as one word;
`noun_phrases` and `segments` cut a passage without a tagger; `verb_frames`, `adposition_frames` and `open_frames`
find the frames in it; `carrying` walks over the passages, names the sources (`source_names`, `speakers`, `standing`)
and carries them forward (`continuation`). The components `tui.annotate.quotes` and `tui.annotate.attribution` write
the outcome.
"""
