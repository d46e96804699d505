"""Abbreviations of German news language: the tokens in which a full stop does not end a sentence.

`BEFORE_NAME` are always followed by more of the sentence (*Dr. Müller*, *Nr. 5*). `ANYWHERE` may also stand last in a
sentence (*usw.*, *Mio.*), so there the word after them decides. Multi-part ones (*z. B.*) are listed by their parts.
"""

from __future__ import annotations

from tui.annotate.word_lists import word_set

BEFORE_NAME = word_set(
    """
    Dr. Prof. Dipl. Ing. med. jur. phil. h.c. Hr. Fr. Hrn. Mag. Lic. Pfr. Lt. Hptm. Maj. Sgt. Kpt. Gouv. Rep. Sen.
    St. Ste. Mr. Mrs. Ms. Jr. Sr. Nr. Nrn. Abs. Bd. Kap. Ziff. Tel. geb. gest. verh. gen. sog. insb. insbes. ca.
    zzgl. inkl. exkl. bzw. vgl. ggf. evtl. mind. max. ehem. stellv. zz. Jan. Feb. Febr. Apr. Aug. Sept. Sep. Okt. Nov.
    Dez. Anm. Hrsg. Bf. Hbf. Kfz. lt. rd. vs. v. d. z. u. i. a. o. B. s. S. f. ff. e. V. R.
    """
)

ANYWHERE = word_set(
    """
    usw. etc. uvm. u.a. u.ä. o.ä. z.B. z.T. d.h. i.d.R. v.a. u.U. u.v.m. m.E. s.o. s.u. a.D. e.V. o.g. v.l. v.r. Co.
    Art. Mio. Mrd. Bio. Tsd. Std. Min. Sek. Str. Jh. Jhd. Jhdt. Abb. Chr. n.Chr. v.Chr. p.a. D.C. Inc. Corp. Ltd. No.
    """
)

MULTI_PART_ENDS = frozenset({("a.", "D."), ("e.", "V."), ("u.", "a."), ("o.", "ä."), ("u.", "ä.")})
"""Pairs of tokens that may end a sentence although the second alone is an abbreviation that never does."""

_MAY_BEGIN = word_set("ca. insb. inkl. bzw. vgl. ggf. evtl. mind. max. ehem. lt. rd.")
BEFORE_NAME |= {abbreviation.capitalize() for abbreviation in BEFORE_NAME if abbreviation in _MAY_BEGIN}
ABBREVIATIONS = BEFORE_NAME | ANYWHERE
