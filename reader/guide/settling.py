"""Makes articles whole: what they say by reference comes from the guide's registers and passages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from reader.content.article import Article
from reader.content.blocks import Block, Callout, Citation, Fact, Inline, Needs, Strong, Text
from reader.content.problems import Problem
from reader.content.shared import SharedPassage
from reader.content.walk import changed, citations, facts, with_inlines
from reader.guide.facts import FILE_NAME, FactRow
from reader.guide.register import Work
from reader.texts.sentence import did_you_mean, said

RULE = "passage"
PassageKey = tuple[str, str, str]
"""Language, name, and how readers are spoken to."""


@dataclass(frozen=True)
class Settler:
    """What articles refer to. `first` is the guide's first language, which helps out where another lacks one.

    `asking` are the words, by language, for what waits for somebody's approval.
    """

    first: str
    works: Mapping[str, Work] = field(default_factory=dict)
    shared: Mapping[PassageKey, SharedPassage] = field(default_factory=dict)
    asking: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, FactRow] = field(default_factory=dict)

    def settled(self, article: Article) -> tuple[Article, tuple[Problem, ...]]:
        """The article with its passages in their places and its sources in the order it cites them."""
        problems: list[Problem] = []
        whole = [made for block in article.blocks for made in self._block(block, article, problems)]
        blocks = with_inlines(whole, lambda inline: self._inline(inline, article.language))
        problems += self._unknown_facts(article)
        cited = dict.fromkeys(each.source_id for each in citations(blocks))
        used = [self.works[source_id] for source_id in cited if source_id in self.works]
        made = replace(
            article,
            blocks=blocks,
            sources=tuple(work.source for work in used),
            # An article is as old as what was looked at longest ago.
            sources_checked=min((work.checked for work in used), default=date.min),
        )
        return made, tuple(problems)

    def _block(self, block: Block, article: Article, problems: list[Problem]) -> Iterator[Block]:
        if not isinstance(block, Callout) or not block.passage:
            yield block
            return
        found = self.passage(block.passage, article.language, article.front.address)
        if found is None or found.language != article.language:
            message = said(
                'There is no passage "{passage}" in "{language}".',
                passage=block.passage,
                language=article.language,
            )
            names = sorted({name for _language, name, _address in self.shared})
            hint = did_you_mean(block.passage, names) or said(
                "Write it: {language}/passages/{passage}.md", language=article.language, passage=block.passage
            )
            problems.append(Problem(article.path, block.line, RULE, message, hint))
        if found is not None:
            yield _in_place(found, block)

    def _inline(self, inline: Inline, language: str) -> Inline:
        if isinstance(inline, Needs):
            words = self.asking.get(language) or self.asking.get(self.first, "")
            return replace(inline, children=(Strong((Text(words),)),) if words else ())
        if isinstance(inline, Fact) and (row := self.facts.get(inline.fact_id)) is not None:
            words = row.words_in(language) or row.words_in(self.first)
            cited = (Citation(source, inline.line) for source in row.sources)
            days = row.as_of.isoformat(), row.valid_until.isoformat()
            return replace(inline, children=(Text(words), *cited), as_of=days[0], until=days[1])
        return inline

    def _unknown_facts(self, article: Article) -> Iterator[Problem]:
        for fact in facts(article.blocks):
            if fact.fact_id not in self.facts:
                message = said('There is no fact "{fact_id}".', fact_id=fact.fact_id)
                hint = did_you_mean(fact.fact_id, self.facts) or said(
                    "Write it into {file_name}.", file_name=FILE_NAME
                )
                yield Problem(article.path, fact.line, "bad-fact", message, hint)

    def passage(self, name: str, language: str, address: str = "") -> SharedPassage | None:
        """A passage as it is to be read in a language; in the guide's first where there is no other."""
        keys = ((language, name, address), (language, name, ""), (self.first, name, ""))
        return next((self.shared[key] for key in keys if key in self.shared), None)


def _in_place(passage: SharedPassage, use: Callout) -> Callout:
    """The passage as it stands in an article: its lines are those of the line that names it."""
    blocks = changed(passage.words.blocks, lambda block: replace(block, line=use.line))
    return replace(use, kind=passage.tone, title=passage.title, blocks=blocks)
