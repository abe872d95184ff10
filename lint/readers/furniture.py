"""Lines that stand around the copy: bylines, credits, what the page put between paragraphs."""

from __future__ import annotations

import re

LONGEST, WIDEST = 160, 260
"""Characters of a byline, and of any other line that is looked at."""
BYLINES = 4
"""Among how many blocks at the top a byline is looked for."""

CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w.'’-]*"
PARTICLE = r"(?:(?:de|da|del|della|der|den|van|von|al|bin|ibn|la|le|el|y|dos|du)[ ])*"
NAME = rf"{CAPITAL}(?:[ ]{PARTICLE}{CAPITAL}){{1,3}}"
PEOPLE = rf"{NAME}(?:(?:,[ ]|,?[ ]and[ ]|[ ]&[ ]){NAME})*"
BYLINE = re.compile(
    rf"(?:By|BY|by|Words[ ]by|Story[ ]by|Written[ ]by):?[ ](?:{PEOPLE}|[A-Z]{{2,8}}|[Ss]taff(?:[ ][Rr]eporters?)?)"
    r"(?:(?:,|[ ]?[|/·•—–-]|[ ](?:in|of|at|for)[ ]).{0,70})?"
)
PLATFORM = (
    r"(?:twitter|facebook|instagram|youtube|linkedin|whatsapp|telegram|reddit|pinterest|tiktok|threads|bluesky|x)"
)
BUTTON = rf"(?:share|tweet|print|e-?mail|pin|save|post|pocket|copy\ link|comments?|{PLATFORM})"
ADVERTS = r"""
      ad | advertisement | advertising | advert | sponsored(?:\ (?:content|message|by\ .{1,40}))?
    | (?:paid|promoted)\ (?:content|post|stories) | around\ the\ web | from\ our\ partners | loading\W{0,3}
    | (?:advertisement\ )?(?:article|story|report)\ continue[sd]\ (?:below|after).{0,40}
    | (?:advertisement\ )?continue\ reading(?:\ (?:below|the\ main\ story))?\W{0,3}
"""
LINKS = r"""
      (?:read|see|watch|listen|more|also|next|up\ next|story|video|gallery)\ ?(?:more|also|next|now)?\ ?:.{0,200}
    | (?:read|see)\ more | related\ ?:.{0,120} | related\ (?:articles|stories|content|topics|coverage)\ ?:?
    | (?:most|more)\ (?:read|popular|viewed|shared)(?:\ (?:stories|articles))?\ ?:?
    | more\ on\ this(?:\ (?:story|topic))?\W{0,4} | more\ (?:from|stories|coverage|news)\b.{0,60}[^.!?]
    | (?:trending|top\ stories|recommended|editors?[’']?s?\ picks?)(?:\ (?:now|stories|reading|for\ you))?\ ?:?
    | don[’']t\ miss\ ?:? | you\ (?:may|might)\ also\ (?:like|be\ interested\ in).{0,80}
    | in\ case\ you\ missed\ it\ ?:?.{0,120} | read\ or\ share\ this\ story\ ?:.{0,160}
    | read\ the\ full\ \w+\ (?:here|(?:at|on)\ (?:[\w.]+\ ?){1,4})
    | click\ (?:here|for)\ .{1,80} | .{1,60}\ (?:click|tap|sign\ up)\ here\.? | skip\ (?:to|past)\ .{1,40}
    | (?:watch|view|see)\ the\ (?:latest|full)\ video\ at\ .{1,60} | (?:tags?|topics?|keywords|filed\ under)\ ?:.{1,120}
    | slideshow(?:\ \(\d+\ images?\))? | (?:next\ )?(?:image|photo|slide)\ \d+\ of\ \d+ | story\ highlights\b.{0,200}
    | this\ (?:article|story)\ is\ more\ than\ \d+\ (?:years?|months?)\ old
"""
PICTURES = r"""
      (?:photos?|photograph|image|picture|video|credit|(?:photo|image|picture)\ credits?)
      (?:\ by|\ courtesy\ of)?\ ?:.{1,120}
    | (?:enlarge\ this\ image\ )?(?:toggle|hide)\ caption\b.{0,200} | (?:image|media)\ (?:copyright|caption)\b.{1,200}
    | media\ playback\ is\ (?:unsupported|not\ supported)\b.{0,200} | getty(?:\ images)?(?:/\w+)?\.?
"""
BOXES = r"""
      (?:sign\ up|subscribe|register)\ (?:for|to|now|today|here)\b
      .{0,80}\b(?:newsletters?|inbox|e-?mails?|briefing|podcast|channel)\b.{0,80}
    | (?:get|receive)\ .{1,80}\ (?:newsletters?|(?:delivered|straight)\b.{0,20}\byour\ (?:inbox|phone)|app)\b.{0,120}
    | (?:sign\ up|subscribe)(?:\ (?:now|today|here))?\W{0,2} | manage\ newsletters | by\ signing\ up\b.{0,120}
    | (?:enter\ your\ e-?mail|already\ a\ subscriber\?|to\ continue\ reading,?\ (?:subscribe|log|sign)).{0,100}
    | thank\ you\ for\ (?:signing\ up|subscribing)\b.{0,100} | support\ \w+[’']s?\ .{0,20}journalism\.?
    | like\ what\ you[’']re\ reading\?.{0,80} | download\ (?:our|the)\ .{1,30}\ app\b.{0,40}
    | (?:join\ the\ conversation|share\ your\ thoughts|have\ your\ say)\b.{0,160}
"""
SHARING = rf"""
      share\ (?:this(?:\ (?:article|story))?|on\ \w+|all\ sharing\ options\b.{{0,200}})(?:\ ?:.{{0,40}})?
    | {BUTTON}(?:[\ |,/·•]{{1,3}}{BUTTON})*\.? | {PLATFORM}(?:\ {PLATFORM})+\b.{{0,200}}
    | (?:follow|like|find|join)\ .{{1,60}}\ on\ {PLATFORM}\b.{{0,80}} | follow\ @\w+.{{0,60}}
    | listen\ to\ (?:this\ )?article\b.{{0,80}}
"""
CREDITED = (
    "(?:and|in|for|with|of|at|from|by|the|de|da|del|della|den|der|van|von|bin|al|el|la|additional|reporting|writing"
    "|editing|compiled|staff)"
)
"""Words in small letters that a credit may hold beside names; others make a sentence of it."""
NOTICES = rf"""
      (?:©|copyright\ (?:©|\(c\)|by\ |\d)).{{1,200}} | all\ rights\ reserved\b.{{0,160}}
    | \(?(?:additional\ )?(?:reporting|writing|editing)\ by(?-i:\ (?:[^\sa-z]\S*|{CREDITED}[,;:.)]?)){{1,40}}
    | .{{1,80}}\ contributed\ (?:to\ this\ (?:report|story|article|piece|dispatch)|reporting)\b.{{0,60}}
"""
FURNITURE = re.compile(f"{ADVERTS}|{PICTURES}|{BOXES}|{SHARING}|{NOTICES}", re.VERBOSE | re.IGNORECASE)
LINK = re.compile(LINKS, re.VERBOSE | re.IGNORECASE)
"""What leads to other stories: at the top it is a headline rather (“Watch: the dam breaks”)."""
CREDIT = re.compile(
    r"(?:[A-Z]{2,8}|Reuters|Getty Images|[A-Z]\w+ Images)[ ]?/[ ]?[A-ZÀ-ÖØ-Þ][\w.'’-]+(?:[ ][\w.'’-]+){0,3}"
)


def kind(line: str, number: int) -> tuple[str, str]:
    """The kind and label of the block `line`, the `number`th of the copy: byline, furniture or plain."""
    if len(line) <= WIDEST and "\n" not in line and "\r" not in line:
        if number < BYLINES and len(line) <= LONGEST and is_byline(line):
            return "byline", ""
        if FURNITURE.fullmatch(line) or CREDIT.fullmatch(line) or (number and LINK.fullmatch(line)):
            return "block", "furniture"
    return "block", ""


def is_byline(line: str) -> bool:
    """Whether `line` says who wrote the article, and is no sentence."""
    return line[:1] in "BbWS" and not line.endswith((".", "!", "?")) and BYLINE.fullmatch(line) is not None
