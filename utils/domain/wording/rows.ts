// Owns the rows of the second look on how somebody speaks of the other side: blame, absolutes, insults, threats.
// Refuses to know sentences and offsets (second-look.ts) and why a mark stands (advice.ts).

import { row, type WordingRow } from './row.ts';

const THEM =
  '(?:your (?:team|company|staff|office|manager|boss|assistant|colleagues?|partner|side)|the (?:client|manager|boss))';
/** Somebody of flesh and blood: "the client" alone is a program as often. */
const PERSON = `(?:you|he|she|${THEM}|this (?:guy|man|woman|person|client|manager))`;
const IS = "(?:'re|'s| are| were| is| was| have been| has been)";
const WILL = "(?:i'll|i will|i'm going to|i am going to|we'll|we will|we're going to)";
const CONDITION =
  '\\b(?:if|when|unless|in case|whether|until|as long as|so that|where|anything|something|what) you\\b';
const PRAISE =
  '\\b(?:thank\\w*|grateful|enjoy\\w*|pleasure|appreciat\\w*|glad|great|kind|helpful|friendly|polite|patient|perfect|recommend\\w*|happy|easy|quick\\w*|fast|reason to|trouble)\\b';
const BAD =
  '(?:late|rude|unclear|vague|unprepared|wrong|useless|unusable|unavailable|unreachable|unhappy|negative|slow|angry|dismissive|disrespectful|impatient|inconsistent|confus\\w*|too late|too busy|not there|against)';
const SOFTWARE =
  '\\b(?:api|http\\w*|server|component|request|cache|loader|loading|library|socket|token|header|browser|module|protocol)\\b';

const HARM = [
  'sue\\b',
  'report (?:you|this|your|it)\\b',
  '(?:delete|wipe|destroy|remove|take back) (?:the|my(?! cop)|all|your|every)\\b',
  'take (?:down )?(?:the|your|my|this|everything|it)\\b.{0,30}\\b(?:down|offline|away|public)',
  'shut (?:down|off|it|your|the)',
  'expose\\b',
  'tell (?:everyone|everybody|the world|other freelancers)',
  'ruin\\b',
  '(?:go|take (?:you|this|it|the matter)) to (?:court|the police|the press|my lawyer|social media)',
  'take legal action',
  'call (?:the police|my lawyer)',
  '(?:post|publish) (?:this|your|it|everything|our)\\b',
  'leave (?:you )?(?:a |an )?(?:very )?(?:bad|negative|terrible|one-star|1-star|honest and bad)',
  'lock you out',
  'block (?:your|the)\\b',
  'file (?:a|an) (?:complaint|lawsuit|claim|chargeback)',
  'make (?:your life|you pay|sure (?:that )?(?:nobody|no one|everyone|everybody|you never))',
  'hold back (?:the|your|all)',
  'keep (?:the|your) (?:domain|passwords?|source|files|code)',
].join('|');
const OFFER =
  "\\b(?:if you (?:agree|like|want|wish|prefer|confirm|approve|are ok|no longer|so wish)|(?:do not|don't|no longer) (?:like|need|want|use|mind)|test data|draft|for you\\b.{0,20}if you)";

export const ROWS: readonly WordingRow[] = [
  // Blame
  row(
    'did-not',
    'blame',
    `\\b(?:you|${THEM}) (?:did not|didn't|have not|haven't|has not|hasn't|had not|hadn't|would not|wouldn't|were not|weren't|could not be bothered to|couldn't be bothered to) (?:even |once |bother to |ever )?(?:send|sent|answer\\w*|repl(?:y|ied)|respond\\w*|react\\w*|pay|paid|give|gave|given|provided?|deliver\\w*|tell|told|explain\\w*|read|keep|kept|show(?:n|ed)? up|call(?:ed)? back|approved?|fund(?:ed)?|bother\\w*|cared?|listen\\w*|prepared?|shared?|honou?r\\w*|stick|stuck|available|willing|clear|honest|do your|done your|hold up)\\b`,
    `${CONDITION}|n't have to|not have to`,
  ),
  row(
    'failed-to',
    'blame',
    `\\b(?:you|your (?:team|company|staff|manager)) (?:have |has |had |had then )?(?:simply |just |clearly |repeatedly |again |always |constantly |also )?(?:failed to|failed me|ignored|refused to|neglected|lied|misled|wasted|let me down|messed|screwed|ruined|cheated|deceived|ghosted|disappeared|withheld|dropped the ball|delayed (?:the|my|our|every)|forgot (?:to (?:pay|send|answer|approve|tell|fund|give)|about|our|my)|broke (?:our|the|your|every) (?:agreement|contract|promise|promises|word|deal|rules?|commitments?)|violated (?:our|the)|breached)`,
    CONDITION,
  ),
  row(
    'client-failed',
    'blame',
    '\\bthe client (?:has |had )?(?:simply |just |repeatedly |again |also )?(?:refused to (?:pay|answer|reply|talk|explain|approve|listen|release|give|give me)|ignored (?:my|me|our|us|all my|every one of)|lied|failed to (?:pay|answer|reply|explain|communicate|approve|deliver|provide (?:the|any|me))|wasted (?:my|our)|let me down|broke (?:our|the|his|her|their) (?:agreement|contract|promise|word)|disappeared|ghosted|blamed me|cheated|misled)',
    SOFTWARE,
  ),
  row(
    'fault',
    'blame',
    "\\b(?:your (?:own )?fault|the client's (?:own )?fault|fault (?:is|was|lies|lay) (?:yours|with you|with the client)|(?:you(?:'re| are| were)|the client (?:is|was)) (?:to blame|at fault|responsible for (?:the|this|all) (?:delay|mess|failure|problem)s?)|i blame (?:you|the client|your)|blame (?:lies|is) (?:with|on) (?:you|the client))",
    "\\b(?:not|n't|no|without|never) (?:\\w+ ){0,2}(?:your|fault|blame)|no fault of",
  ),
  row(
    'because-of-you',
    'blame',
    '\\b(?:(?:because|on account) of (?:you\\b(?! guys)|your (?:delays?|silence|mistakes?|failure|poor|bad|late|lack|constant|carelessness|negligence|indecision))|due to your (?:delays?|silence|mistakes?|failure|poor|bad|late|lack|constant|negligence|indecision)|your (?:negligence|carelessness|incompetence|failure to|lack of (?:respect|communication|planning|interest|preparation)|poor (?:planning|communication|management|briefs?)|bad (?:planning|communication|management)))',
    `${PRAISE}|\\b(?:learned|possible|succeeded)\\b`,
  ),
  row(
    'never-did',
    'blame',
    `\\b(?:you|your (?:team|company|staff|manager)|the client) (?:have |has |had )?never (?:once |even |really |ever )?(?:answer\\w*|repl(?:y|ied)|respond\\w*|read|pay|paid|sen[dt]|g[ai]ve(?:n)? (?:me|us|any|clear|an?)|deliver\\w*|look(?:ed)?|test(?:ed)?|cared?|t(?:ell|old) (?:me|us)|explain\\w*|provid\\w*|listen\\w*|kn[eo]ws?|took (?:the time|part|me|my|it)|show(?:ed)? up|kept (?:your|the|a|any)|approved?|shared?|respect\\w*|understood|bother\\w*|called back|met (?:a|the|any) deadlines?|had (?:the |any )?time|(?:were|was) (?:there|available|reachable|clear|satisfied|prepared))\\b`,
    `${PRAISE}|${CONDITION}|never (?:\\w+ ){1,2}(?:late|less|too)\\b|${SOFTWARE}`,
  ),
  // Absolutes
  row(
    'never-them',
    'absolute',
    `\\b(?:you|your (?:team|company|staff|manager)|the client)(?: have| has| had)? never (?:once |even |really |ever )?(?:answer\\w*|repl(?:y|ied)|respond\\w*|read|pay|paid|sen[dt]|g[ai]ve(?:n)? (?:me|us|any|clear|an?)|deliver\\w*|look(?:ed)?|test(?:ed)?|cared?|t(?:ell|old) (?:me|us)|explain\\w*|provid\\w*|listen\\w*|kn[eo]ws?|took (?:the time|part|me|my|it)|show(?:ed)? up|kept (?:your|the|a|any)|approved?|shared?|respect\\w*|understood|bother\\w*|called back|had (?:the |any )?time|(?:were|was) (?:there|available|reachable|clear|satisfied|prepared))\\b`,
    `${PRAISE}|${CONDITION}|never (?:\\w+ ){1,2}(?:late|less|too)\\b|${SOFTWARE}`,
  ),
  row(
    'always-them',
    'absolute',
    `\\b(?:you|he|she|they|${THEM})${IS}?(?: have| has| had)? (?:always|constantly|forever|permanently) (?:${BAD}|(?:chang|cancel|ignor|complain|delay|demand|interrupt|argu|shout|postpon|refus|blam|forg[eo]t|want(?:ed|ing)? more|ask(?:ed|ing)? for more|mov(?:e|ed|ing) the|miss(?:ed|ing)? (?:our|the|every|your)|made? excuses|mak(?:e|ing) excuses|pa(?:y|id) late|answer(?:ed)? late|f(?:ind|ound) (?:fault|something)|add(?:ed)? more))\\w*`,
    `${PRAISE}|${CONDITION}|${SOFTWARE}`,
  ),
  row(
    'always-blames',
    'blame',
    "\\byou(?:'re| are| were| have)? (?:always|constantly) (?:chang|cancel|ignor|delay|interrupt|shout|postpon|refus|blam|forg[eo]t|mov(?:e|ed|ing) the|miss(?:ed|ing)? (?:our|the|every)|pa(?:y|id) late)\\w*",
    `${PRAISE}|${CONDITION}`,
  ),
  row(
    'nothing-you',
    'absolute',
    '\\b(?:nothing (?:that )?you (?:ever )?(?:sent|gave|wrote|did|said|delivered|provided|promised|showed|approved)(?: me| us)?(?: ever)? (?:was|is|were|made|worked|came|helped|arrived)|nothing (?:was|is) ever (?:good|fast|cheap|right|clear|fine|enough)|nothing i (?:did|made|sent|delivered) (?:was|is) (?:ever )?(?:good|right|enough|fast))',
    'nothing .{0,40}\\b(?:was|were|is) (?:ever )?(?:un(?!til)\\w+|too|missing|lost|wrong|late|bad|a problem|vague|wasted)\\b',
  ),
  row(
    'everything-you',
    'absolute',
    `\\b(?:everything|all) (?:that )?you (?:ever )?(?:sent|gave|wrote|did|said|delivered|provided|touched|asked)(?: me| us)? (?:was|is|were|came|has been) (?:${BAD}|bad|broken|nonsense|incomplete|terrible|worthless)`,
  ),
  row(
    'nobody-yours',
    'absolute',
    '\\b(?:nobody|no one|none) (?:at|in|on|from|of) your (?:\\w+ )?(?:team|company|side|office|firm|end|people|colleagues)\\b(?! (?:complained|minded|pressured|pushed|had to|needs?|will|would have to|objected))|\\b(?:everyone|everybody) (?:at|in|on|from) your (?:\\w+ )?(?:team|company|side|office|firm|end) (?:(?:was|were|is|are) (?:always )?(?:rude|against|late|confused|unfriendly|unhappy|unprepared)|ignored|refused|blamed|complained|forgot|failed)\\b',
    PRAISE,
  ),
  row(
    'every-single',
    'absolute',
    `\\bevery single (?:thing|time|one|message|question|call|milestone|invoice|draft|idea|deadline|meeting|brief|answer)\\b(?=.{0,60}\\b(?:again|${BAD}|ignored|refused|rejected|delayed|missed|cancelled|canceled|unanswered|failed|moved)\\b)`,
    PRAISE,
  ),
  row(
    'every-single-ignored',
    'absolute',
    '\\byou (?:have )?(?:constantly |always )?(?:ignored|missed|rejected|refused|cancelled|delayed|questioned) every (?:single )?\\w+',
    CONDITION,
  ),
  row('not-once', 'absolute', '\\bnot once (?:did|have|were|was) (?:you|the client|your team)\\b', PRAISE),
  // Insults
  row(
    'names',
    'insult',
    '\\b(?:idiots?(?!-)|morons?|imbeciles?|cheapskates?|scumbags?|assholes?|arseholes?|bastards?|bitch(?:es)?|dickheads?|dumbass(?:es)?|retards?|psychopaths?|narcissists?|con (?:man|artist)s?|piece of (?:shit|crap|garbage))\\b',
    '-proof',
  ),
  row(
    'called',
    'insult',
    `\\b${PERSON}${IS} (?:not |n't )?(?:just |simply |really |nothing but |such )?(?:an? )?(?:\\w+ )?(?:liars?|scammers?|thie(?:f|ves)|clowns?|crooks?|cheats?|fools?|jerks?|losers?|frauds?|fraudsters?|bull(?:y|ies)|joke|disgrace|embarrassment|nightmare|amateurs?|control freaks?)\\b`,
    `${CONDITION}|\\b(?:not|n't) an? `,
  ),
  row(
    'person-is',
    'insult',
    `\\b${PERSON}${IS} (?:(?:very|so|really|just|simply|completely|totally|rather|quite|both|an?|such an?|too|extremely|utterly|incredibly|absolutely|often|always) ){0,3}(?:incompetent|arrogant|rude|clueless|stupid|lazy|dishonest|ridiculous|pathetic|unprofessional|ignorant|greedy|insane|crazy|dumb|disgusting|toxic|delusional|childish|immature|abusive|untrustworthy|impossible to work with|nasty|selfish|hopeless|disrespectful|sneaky|paranoid|out of your mind|(?:terrible|awful|horrible|bad|useless|worthless|impossible|worst) (?:person|client|boss|manager|human|communicator|leader|employer|partner|man|woman))\\b`,
    `${CONDITION}|${SOFTWARE}|\\b(?:not|n't|never) (?:be(?:en)? )?(?:rude|lazy|stupid|arrogant|dishonest|unprofessional)`,
  ),
  row(
    'such-a-person',
    'insult',
    '\\b(?:arrogant|incompetent|rude|clueless|stupid|dishonest|unprofessional|ignorant|greedy|toxic|pathetic|abusive|lazy|worst|terrible|horrible|awful) (?:client|person|man|woman|boss|manager|guy|people|individual|human being|employer)s?\\b',
    `${SOFTWARE}|${CONDITION}`,
  ),
  // Threats
  row(
    'if-not-then',
    'threat',
    `\\b(?:if|unless|until) (?:you|the (?:milestone|money|invoice|payment|bonus|refund|hours|client)|i (?:do not|don't) (?:get|receive|hear|see)|this|it)\\b.{1,80}?\\b${WILL} (?:\\w+ ){0,2}?(?:${HARM})`,
    OFFER,
  ),
  row(
    'harm-if-not',
    'threat',
    `\\b${WILL} (?:\\w+ ){0,2}?(?:${HARM})(?=.{0,80}\\b(?:if|unless|until) (?:you|the (?:milestone|money|invoice|payment|bonus|refund|hours)|i (?:do not|don't))\\b)`,
    OFFER,
  ),
  row(
    'or-i-will',
    'threat',
    `\\b(?:or|otherwise,?) (?:else )?(?:${WILL}|i) (?:\\w+ ){0,2}?(?:${HARM})`,
    OFFER,
  ),
  row(
    'regret',
    'threat',
    "\\byou(?:'ll| will| are going to) (?:all )?(?:regret\\b|be sorry\\b|pay for (?:this|it|that|what)|see what happens|hear from my (?:lawyer|attorney|solicitor)|never (?:work|get a job|find))",
    'not regret',
  ),
  row('or-else', 'threat', '\\bor else(?= *(?:[.!?]|$))'),
  row(
    'lawyer',
    'threat',
    '\\b(?:my (?:lawyer|attorney|solicitor)s? (?:will|is going to|are going to)|see you in court|hear from my (?:lawyer|attorney|solicitor))',
  ),
  row(
    'i-will-harm',
    'threat',
    `\\b${WILL} (?:\\w+ ){0,2}?(?:sue (?:you|your)|take you to court|ruin (?:you|your)|destroy (?:you|your)|expose you|report you(?! back)|make sure (?:that )?(?:nobody|no one|you never|everyone knows))`,
  ),
];
