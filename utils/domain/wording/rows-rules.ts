// Owns the rows of the second look on what Upwork's rules are about: contact details, pay and work outside, trading stars.
// Refuses to know sentences and offsets (second-look.ts) and why a mark stands (advice.ts).

import { row, type WordingRow } from './row.ts';

const MESSENGER =
  '(?:whats ?app|telegram|skype|signal|discord|wechat|viber|facebook|messenger|instagram|linkedin|slack|imessage|facetime|snapchat|zoom)';
const DOMAIN =
  '(?:https?:\\/\\/)?(?:www\\.)?(?!(?:[\\w-]{1,30}\\.)?upwork\\.com)[a-z\\d][a-z\\d-]{1,62}(?:\\.[a-z\\d-]{2,63}){0,3}\\.(?!(?:js|ts|tsx|jsx|md|py|go|rs|sh|json|xml|yml|yaml|toml|txt|csv|pdf|zip|html?|css|net|bat|config|min|php|java|cs|vue)\\b)[a-z]{2,10}\\b';
/** As a part of somebody's own work: a shop that takes PayPal is no offer to pay by it. */
const BUILT =
  '\\b(?:shop|checkout|customers?|users?|visitors?|plug-?ins?|button|api|integration|webhook|sandbox|gateway|bot|subscribers?|donat\\w+|module)\\b';
const WIDGET =
  '\\b(?:widgets?|components?|hotels?|repositor\\w+|repo|github|products?|plug-?ins?|guests?|visitors?|users?|customers?|apps?|forms?|icons?|page|database|table)\\b';
const REFUSED =
  "\\b(?:not|n't|never|cannot|rather not|avoid|against|forbid\\w*|instead of|rules?)\\b.{0,40}\\b(?:outside|off|away|around|without|direct\\w*|privately)\\b";
const STARS = '(?:(?:five|four|5|4|full|top|perfect)[- ]?stars?|stars)';
const PRAISED = '(?:good|great|positive|nice|perfect|excellent|top|better|glowing|(?:five|5)[- ]?stars?)';
const REVIEW = '(?:feedback|reviews?|ratings?)';
const WILL = "(?:i'll|i will|i can|i would|i'd|we'll|we will|i)";

export const RULE_ROWS: readonly WordingRow[] = [
  // Contact
  row(
    'mail',
    'contact',
    '(?<![\\w.+@/:-])(?!git@)[a-z\\d][\\w.+-]{0,63}@(?!(?:[\\w-]{1,30}\\.)?upwork\\.com)[a-z\\d][\\w-]{0,62}(?:\\.[\\w-]{1,63}){0,4}\\.[a-z]{2,24}\\b',
  ),
  row(
    'mail-spelled',
    'contact',
    '(?<![\\w.-])[a-z\\d][\\w.-]{1,63} ?(?:[([{<] ?at ?[)\\]}>] ?[a-z\\d][\\w-]{1,62} ?(?:[([{<] ?dot ?[)\\]}>]| dot |\\.)| at [a-z\\d][\\w-]{1,62}(?: ?[([{<] ?dot ?[)\\]}>]| dot )) ?[a-z]{2,24}\\b',
  ),
  row(
    'phone',
    'contact',
    '(?<![\\w.#/+-])(?:\\+[1-9]|00[1-9]\\d{0,2}[ (])(?:[ ().\\/-]{0,2}\\d){7,13}(?!\\w)',
    '\\b(?:version|hash\\w*|serial|part numbers?|order|sku|article|row|build)\\b',
  ),
  row(
    'phone-asked',
    'contact',
    '\\b(?:call|text|phone|ring|message) me (?:on|at|under)?:? ?\\(?\\d(?:[ ().-]{0,2}\\d){6,13}',
  ),
  row(
    'messenger-me',
    'contact',
    `\\b(?:text|call|message|write(?: to)?|ping|add|contact|reach|find|dm|hit|talk to|connect with) me\\b.{0,30}\\b(?:on|via|through|by|over|at|in|using) ${MESSENGER}\\b`,
    BUILT,
  ),
  row(
    'messenger-move',
    'contact',
    `\\b(?:let's|let us|we (?:can|could|should|may)|(?:can|could|shall) we) (?:\\w+ ){0,5}?(?:to|on|via|in|by|over) ${MESSENGER}\\b`,
    BUILT,
  ),
  row(
    'messenger-mine',
    'contact',
    `\\bmy ${MESSENGER}\\b(?: (?:name|handle|id|number|nick|user ?name|account|profile))? ?(?:is\\b|:)`,
  ),
  row(
    'mine',
    'contact',
    '\\bmy (?:private |personal |direct |own )?(?:e-?mail(?: address)?|phone(?: number)?|mobile(?: number)?|cell(?: phone)?|number|website|web ?site|homepage)(?: address)? ?(?:is\\b|:)(?= ?\\S{0,3}[\\w@+(])',
    '\\b(?:lost|broken|down|wrong|off|slow|unchanged|new and)\\b',
  ),
  row('links', 'contact', '\\b(?:wa\\.me|t\\.me|calendly\\.com|linkedin\\.com\\/in|m\\.me)\\/[\\w./-]{1,60}'),
  row(
    'site',
    'contact',
    `\\b(?:contact|reach|find|write to|email|hire|book|visit|message) (?:me|my (?:site|website|studio|agency))\\b.{0,30}?(?<![\\w@./-])${DOMAIN}`,
  ),
  // Outside Upwork
  row(
    'outside',
    'off-platform',
    "\\b(?:outside(?: of)?|off|away from|bypass(?:ing)?|circumvent(?:ing)?|around|get round|leave|behind) upwork(?!'s? (?:messages|app|help|site))\\b",
    REFUSED,
  ),
  row('without-upwork', 'off-platform', "\\bwithout (?:using |going through )?upwork\\b(?!'s)", REFUSED),
  row(
    'off-the-platform',
    'off-platform',
    '\\b(?:pay|paid|work|continue|go on|deal|contract|talk|take (?:this|it|things|us)|move (?:this|it|things)|hire|invoice)\\b.{0,25}\\b(?:outside(?: of)?|off|away from) (?:the |this )?platform\\b',
    REFUSED,
  ),
  row(
    'pay-me',
    'off-platform',
    '\\b(?:pay|paid|send|transfer|wire)(?: me| us)?(?: the (?:bonus|rest|money|balance|remainder|next \\w+|last \\w+))?(?<= (?:me|us|bonus|rest|money|balance|remainder|next \\w{1,20}|last \\w{1,20})) (?:\\w+ ){0,3}?(?:by|via|through|with|in|to|over|using|on) (?:my )?(?:pay ?pal|wise|venmo|zelle|revolut|payoneer|crypto\\w*|bitcoin|btc|usdt|western union|bank (?:account|transfer)|cash(?: ?app)?|iban)\\b',
    `${BUILT}|\\b(?:withdraw\\w*|upwork (?:pays|paid|will pay|sends))\\b`,
  ),
  row(
    'pay-me-directly',
    'off-platform',
    '\\b(?:(?:pay|hire|invoice|book|contract) me (?:directly|privately|off the books)|be paid (?:directly|privately))\\b',
    `${BUILT}|${REFUSED}`,
  ),
  row(
    'we-directly',
    'off-platform',
    "\\b(?:let's|let us|we (?:can|could|should|may)|(?:can|could|shall) we) (?:\\w+ ){0,8}?(?:(?:work|continue|deal|go on|carry on|do business|do this)(?: together| with each other)? (?:directly|privately))\\b",
    REFUSED,
  ),
  row(
    'fees',
    'off-platform',
    "\\b(?:save|avoid|skip|without|dodge|get around|escape|spare)(?: us| you| ourselves)? (?:the |both |all )?(?:upwork(?:'s)?|platform(?:'s)?) (?:\\w+ )?(?:fees?|cut|commission)\\b",
    `${BUILT}|\\b(?:cannot|can't|not allowed)\\b`,
  ),
  row(
    'takes-nothing',
    'off-platform',
    '\\bupwork (?:takes|gets|earns|keeps|sees) (?:nothing|no (?:fee|cut))\\b',
  ),
  row(
    'discount',
    'off-platform',
    '\\b(?:discount|cheaper|lower (?:rate|price)|less)\\b.{0,30}\\bif you pay (?:me )?(?:directly|privately|(?:in|by|via|with) (?:crypto|pay ?pal|cash|bitcoin|bank transfer|wise))',
    BUILT,
  ),
  // Stars
  row(
    'stars-offered',
    'stars',
    `\\b(?:${WILL}|you(?:'ll| will)? get) (?:\\w+ ){0,3}?(?:you )?(?:a |an |my |with )?(?:${STARS}|${PRAISED} ${REVIEW})\\b(?=.{0,60}\\b(?:if|when|once|as soon as|in (?:return|exchange)|as well|and you|then|for)\\b)`,
    WIDGET,
  ),
  row(
    'stars-asked',
    'stars',
    `\\b(?:give|leave|rate|write|send) (?:me|us) (?:an? |my )?(?:${STARS}|${PRAISED} ${REVIEW})`,
    WIDGET,
  ),
  row(
    'stars-expected',
    'stars',
    `\\b(?:i|we) (?:expect|want|need|deserve|demand) (?:an? |my |your )?(?:${STARS}|${PRAISED} ${REVIEW})(?: ${REVIEW})?`,
    WIDGET,
  ),
  row(
    'want-good',
    'stars',
    `\\bif you (?:want|would like|expect|hope for) (?:an? |my )?(?:${STARS}|${PRAISED} ${REVIEW})`,
    WIDGET,
  ),
  row(
    'same-back',
    'stars',
    `\\bif you (?:leave|give|write)(?: me| us)? (?:an? )?(?:bad|negative|poor|low|${PRAISED}) ${REVIEW}\\b(?=.{0,40}\\b(?:i'll|i will|so will i|i do|i give|the same)\\b)`,
    WIDGET,
  ),
  row(
    'change-for',
    'stars',
    `\\b(?:remove|change|edit|delete|revise|update|withdraw|improve|raise|leave) (?:your|my) (?:bad |negative )?${REVIEW}\\b(?=.{0,60}\\b(?:if|once|when you|unless|in exchange|in return|after you)\\b)`,
    WIDGET,
  ),
  row(
    'for-change',
    'stars',
    `\\b(?:only|refund|pay|bonus|discount|release)\\b.{0,60}\\b(?:if|once|when) you (?:remove|change|edit|delete|revise|withdraw|improve|leave) (?:your|the|me|good|a) (?:\\w+ )?${REVIEW}`,
    WIDGET,
  ),
  row(
    'no-no',
    'stars',
    `\\bno (?:refund|bonus|payment|money|extras?|approval|release),? (?:then )?no (?:\\w+ )?(?:${STARS}|${REVIEW})`,
    WIDGET,
  ),
  row(
    'exchange',
    'stars',
    `\\b(?:in (?:exchange|return) for|for) (?:an? |your |my )?${PRAISED}[ -](?:${REVIEW}|stars)\\b`,
    `${WIDGET}|\\bthank\\w*`,
  ),
  row(
    'bad-or',
    'stars',
    `\\b(?:or|otherwise,?) ${WILL} (?:\\w+ )?leave (?:you )?(?:an? )?(?:very )?(?:bad|negative|one-star|1-star|terrible) ${REVIEW}`,
    WIDGET,
  ),
];
