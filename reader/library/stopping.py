"""Drugs and treatments where stopping suddenly can bring on seizures or worse: their pages must warn.

After the ASAM guidelines on alcohol (2020) and benzodiazepines (2025), and the labels of the medicines.
"""

from reader.library.taxonomy import TermKind

DRUGS = frozenset({"alcohol", "benzodiazepines", "ghb", "gabapentinoids", "sleep-medicines"})
TREATMENTS = frozenset({"withdrawal-management", "tapering-benzodiazepines", "topiramate-and-gabapentin"})


def is_dangerous_to_stop(kind: TermKind, term_id: str) -> bool:
    """Whether everything said about this drug or treatment must come with a warning on stopping suddenly."""
    return term_id in (DRUGS if kind is TermKind.DRUG else TREATMENTS)
