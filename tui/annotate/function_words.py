"""German function words: they carry no content, and one with a capital letter begins a sentence.

A list of our own, by the word classes of the grammar (Duden-Grammatik, 9th edition, chapters on articles, pronouns,
particles, prepositions and conjunctions), with the forms of the auxiliary and modal verbs.
"""

from __future__ import annotations

from tui.annotate.word_lists import word_set

ARTICLES = word_set(
    """
    der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines
    dieser diese dieses diesen diesem jener jene jenes jenen jenem jeder jede jedes jeden jedem
    mein meine meinen meinem meiner meines dein deine sein seine seinen seinem seiner seines
    ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres euer eure
    mancher manche manches manchen manchem solcher solche solches solchen solchem
    welcher welche welches welchen welchem alle allen aller alles allem beide beiden beider
    """
)

PRONOUNS = word_set(
    """
    ich du er sie es wir mich dich ihn uns euch mir dir ihm ihnen sich man wer wen wem wessen was
    dessen deren denen derer jemand jemanden jemandem niemand niemanden etwas nichts einander selbst selber
    dies derselbe dieselbe dasselbe derjenige diejenige dasjenige diejenigen denjenigen irgendwer irgendwas
    """
)

PREPOSITIONS = word_set(
    """
    an am ans auf aufs aus außer außerhalb bei beim bis durch durchs entlang für fürs gegen gegenüber gemäß hinter
    in im ins infolge innerhalb laut mit mittels nach nahe neben oberhalb ohne per pro samt seit statt anstatt trotz
    über übers um ums unter unterhalb unweit von vom vor vorm während wegen wider zu zum zur zufolge zwischen
    angesichts anhand anlässlich aufgrund bezüglich dank hinsichtlich mithilfe namens seitens zugunsten zwecks entgegen
    """
)

CONJUNCTIONS = word_set(
    """
    und oder aber sondern denn sowie sowohl entweder weder noch als wie dass daß ob weil da wenn falls sofern soweit
    solange sobald bevor ehe nachdem während indem damit sodass obwohl obgleich wenngleich wohingegen wobei wodurch
    wonach womit wofür wogegen woraufhin weshalb weswegen warum wann wo woher wohin je desto umso beziehungsweise
    """
)

ADVERBS = word_set(
    """
    nicht auch nur noch schon bereits sogar etwa rund circa ca. ungefähr zirka sehr so sehr zu mehr weniger hier dort
    da dann nun jetzt zuvor danach daher deshalb deswegen dennoch trotzdem jedoch allerdings zudem außerdem dabei
    dafür dagegen dadurch damit daran darauf daraus darin darüber darum darunter davon davor dazu dahinter demnach
    demzufolge somit also ja nein doch eben halt mal einmal wieder immer nie niemals oft häufig meist zunächst zuerst
    zuletzt schließlich bislang bisher derzeit momentan aktuell inzwischen mittlerweile unterdessen derweil indes
    insgesamt zusammen lediglich allein vielmehr weiterhin weiter ferner hingegen ohnehin sonst überhaupt wohl
    vielleicht möglicherweise offenbar angeblich mutmaßlich eigentlich ebenfalls ebenso gleichzeitig zugleich bald
    gestern heute morgen vorgestern übermorgen kürzlich neulich jüngst hierbei hierzu hierfür laut einst damals
    """
)

AUXILIARIES = word_set(
    """
    sein bin bist ist sind seid war waren warst wart wäre wären sei seien gewesen haben habe hast hat habt hatte hatten
    hätte hätten gehabt werden werde wirst wird werdet wurde wurden würde würden geworden worden können kann kannst
    könne können konnte konnten könnte könnten gekonnt müssen muss müsse musste mussten müsste müssten dürfen darf
    dürfe durfte durften dürfte dürften sollen soll solle sollte sollten wollen will wolle wollte wollten mögen mag
    möge mochte mochten möchte möchten lassen lässt lasse ließ ließen
    """
)

FUNCTION_WORDS = ARTICLES | PRONOUNS | PREPOSITIONS | CONJUNCTIONS | ADVERBS | AUXILIARIES
