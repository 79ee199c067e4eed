import { type LanguageCues, type Phrases, upTo } from "./cue-pattern.ts";

const begin = "[.,?]( (and|but|so|also|or|then|ok|okay|hi|hello|hey|please|well|now|again))?";

const want =
  "(want|wants|wanted|need|needs|like|love|prefer|wish|wishes|going|intend*|plan|plans|" +
  "planning|decided|trying|tried|try|ready|about|have|had|forced|hoping|unable|able|ask*|" +
  "request*|require|demand|rather|tempted|inclined|how|where|whether|option|way|time|best|" +
  "chosen|opted|us|me|hard|difficult|impossible|choice but|option but)";
const contract =
  "(account|subscription|contract|plan|membership|service|order|orders|policy|agreement|" +
  "licen[cs]es?|trial|renewal|auto renewal|package|tariff|insurance|purchase|pre ?order|" +
  "profile)";
/** What people call off and stay customers. */
const occasion =
  "(meeting|appointment|call|event|demo|booking|reservation|visit|session|training|class|" +
  "course|lesson|webinar|interview|alarm|reminder|invitation|invite|request|ticket|transfer|" +
  "upgrade|download|export|import|upload|job|task|notification|pickup|pick up|collection|" +
  "delivery|slot|installation|flight|trip|newsletter|search|transaction|payment|refund|" +
  "return|scan|workshop|table|shift|viewing|consultation|test drive|inspection|seat|room|run|" +
  "process|exchange)s?";
const betweenNouns = `${upTo(3, "because|after|before|for|of|with|and|but|so|if|when|at|since|as|from|until|the|my|our|a|i|we|you|it")}`;
const cancelling = "(cancel|terminat)l?ing";
const ending =
  "(cancel|terminat|clos|delet|deactivat|discontinu|end|stop|quit)(l?ing|ting|p?ing|e)?";
const leaving =
  "(cancel*|terminat*|clos(e|ing)|delet(e|ing)|leav(e|ing)|switch*|mov(e|ing)|deactivat*|quit*)";
const provider =
  "(competitors?|competition|providers?|suppliers?|vendors?|company|companies|carriers?|" +
  "operators?|insurers?|banks?|brands?|shops?|stores?|retailers?|platforms?|hosts?|agency|" +
  "firms?|isp|registrars?|dealers?|business|software|service|network)";
const switching =
  "(switch|switching|move|moving|change|changing|go|going|migrate|migrating|transfer|" +
  "transferring|port|porting|turn|turning|shift|shifting|sign up|leave|leaving|defect|" +
  "defecting)";
const willNot =
  "( won't| will not| will no longer| do not want to| don't want to| do not wish to|" +
  " don't wish to|( am|'m| are|'re)? not( going to)?| no longer (want|wish) to|( have|" +
  "'ve)? decided not to|( would|'d) rather not| (do not|don't) (intend|plan) to)( be)?";
const filler =
  "( (really|even|ever|actually|currently|just|necessarily|yet|that|i|we|want|wanted|wish|" +
  "like|need|plan|intend|mean|meant|have|be|being|going|trying|looking|ask|asked|asking|tell|" +
  "told|planning|thinking|considering|about|of|to|you|us|me|him|her|them|anyone|for|" +
  "threatening|requested|requesting|interested|in|please|dare|intention|intentions|plans|" +
  "reason|reasons|desire|having)){0,6}";
const shop =
  "(they|the (seller|shop|store|supplier|courier|carrier|airline|company|system|bank|website|" +
  "app|hotel)|your (system|shop|store|website|app|team|company|colleague|agent|warehouse))";

const cancelWish: Phrases = {
  heard: [
    `${want}( you| someone| support| your team)? to… cancel`,
    `(wanna|gonna|gotta|hereby|let me|lets me|allow me to|help( me| us)?( to| with)?) (cancel|${cancelling})`,
    "(please|kindly|pls|plz|just|then|therefore|simply|immediately|go ahead and)( just| " +
      "now)? (cancel|terminate) (my|our|the|this|it|that|everything|all|me|immediately|asap|" +
      `now|today|with|[.?]|${contract})`,
    `${begin} (cancel|terminate) (my|our|the|this|it|everything|all|me|${contract})`,
    "[.] cancel( (please|now|immediately|today|all of it))? [.,?]",
    "(can|could|would|will) (you|u|someone|somebody|anyone)… cancel",
    "(i|we)('ll|'d| will| shall| must| may| might| would| could| should| can| can't| cannot| couldn't)… cancel",
    "(how|where|when|why) (do|can|can't|could|should|would) (i|we|one|you)… cancel",
    "(can|may|could) (i|we)( please| just| still)? cancel( it| this| that| now| today)? [.,?]",
    `(${begin}|otherwise|or|and|before|else|until|then) (i|we)( hereby| now)? (cancel|terminate)`,
    `(i'm|i am|we're|we are|will be|i'll be|we'll be)… ${cancelling}`,
    "(thinking (of|about)|consider*|contemplating|reasons? for|close to|verge of|ended? up|" +
      `trouble|problems|start|proceed with|go ahead with) (${cancelling}|leaving you|closing ` +
      "(my|our) account)",
    "(request*|want|need|like|demand|process|start|initiate|arrange|submit|send|proceed with|" +
      "accept|giv(e|ing)|go ahead with)… cancell?ation(?! (fee|policy|form|button|terms|period|" +
      "link|page))",
    "(notice of cancell?ation|cancell?ation (notice|letter|request)|(this|here) is (my|our) cancell?ation)",
    "(cancell?ation|termination) of (my|our|the|this)…1 (account|subscription|contract|membership|plan|policy|agreement|service)",
    `${ending} (my|our|all (my|our))… ${contract}(?! (picture|photo|manager|image|name))`,
    "(close|closing|shut down|terminate|deactivate) (down )?(this|the|my|our)… (account|membership)",
    "(cancel|terminate)(l?ing)? (the|this)…1 (contract|agreement|subscription|membership)",
    "(remove|erase) my…1 (account|profile)",
    "unsubscribe( me)?…1 from (your|the|this) (service|plan|platform|subscription)",
    `(want|like|need|wish|have|get)( to have| to get)? (my|our|the|this)… ${contract}( to be)? (cancell?ed|closed|terminated|deleted|stopped|ended)`,
    `(want|like|need)…8 (my|our)…1 ${contract} (closed|cancell?ed|terminated|deleted)`,
    "(want|get|getting|like)( me| us)? out of (my|our|the|this|your)…1 (contract|subscription|agreement|plan|deal)",
    "(turn off|disable|stop) (the |my |our )?(automatic |auto )renew*",
    `(i|we)( have)?${willNot} (renew*|extend*|(continu*|stay*|remain*) (with|as|at|using|my|our|the|this|your))`,
    "[.,] not (renewing|extending)",
    "(want|wish|decided|going|plan|planning) to leave( you| now)? [.,?]",
    "(don't|do not|not to) renew (my|our|the|it)",
    "let (my|our|the)…1 (subscription|contract|membership|plan|agreement) (expire|lapse|run out)",
    `${switching}… (to|with|for) (another|a different|some other|any other|other|a new|a ` +
      `better|a cheaper)( (?!account|plan|payment)_)? ${provider}(?! (plan|level|tier|address|` +
      "name|account|team))",
    `${switching}… (to|with|for) (your |the |a |one of your |another |some ){0,2}(competitors?|competition|rivals?|someone else|somebody else)`,
    "(switch*|chang(e|ing)) (providers?|suppliers?|vendors?|carriers?|companies|banks?|insurers?|operators?)",
    "(i|will|'ll|to|and|must|start|be|i'm|am|we're|are|than|rather|just|'d|can|could|may|" +
      "might|would) (go|going|look|looking|shop|shopping|buy|buying|order|ordering|turn|head) " +
      "(elsewhere|somewhere else)",
    "tak(e|ing) (all )?(my|our)…1 (business|money|custom|orders) (elsewhere|somewhere else|to)",
    "look(ing)? (around )?for (an? |some )?(another|different|new|alternative|other|better|" +
      "cheaper)…1 (providers?|suppliers?|vendors?|company|companies|carriers?|operators?|" +
      "insurers?|isp|host|bank|retailer)",
    "(look(ing)? (for|at|into)|evaluat(e|ing)|consider(ing)?|explor(e|ing)|compar(e|ing))( " +
      "some| the| other| your){0,2} (alternatives|competitors?|competition|other (providers|" +
      "vendors|suppliers|companies))",
    "(leave|leaving|quit|quitting) (you (for|guys)|your…1 (company|service|platform|shop|" +
      "store|bank|network)|for (another|a competitor|a different|the competition|someone else)|" +
      "as a customer)",
    "(i'm|i am|we're|we are)( so| completely| totally| officially)? (done|finished|through) " +
      "with (you|your*|this (company|service|shop|store|provider))",
    "(lost|losing|lose|loses) ((me|us) as|a|another|this|one more|yet another)… customer",
    "(lost|losing|lose) (my|our) (business|custom)",
    "jump(ing)? ship",
    "never( be| ever| again){0,2} (order*|buy*|shop*|book*|use|using|purchas*|do* business|" +
      "com* back|return*|spend*)… (again|with you|from you|with your*|from your*)",
    "last time (that )?(i|we)('ll|'m| will| am| are| ever){0,2} (order*|buy*|shop*|use|using|purchas*|book*|do* business|spend*)",
    "(won't|will not|not going to) be (ordering|buying|shopping|coming back|doing business|(a|your) customer)",
    "(no longer|not|stop)( want to| wish to)? be(ing)? (a|your) customer",
    "stop (doing business with|buying from|ordering from|using) (you|your (service|services|" +
      "product|products|app|platform|company|shop|site|software))",
  ],
  unless: [
    "un cancel",
    "hate to (have to )?cancel",
    "cancel(l?ing|l?ation)? (and|or) (rebook|reschedule|move|postpone|change|rearrange)",
    "cancel(l?ing|l?ation of)?( my| our| the| this| that| an?| your| his| her| their| all| " +
      `both| one| next| tomorrow's| today's)?( of (the|my|our))?${betweenNouns} ${occasion}`,
    `(don't|do not|didn't|did not|doesn't|wouldn't|won't|isn't|wasn't|not|never|no|without|instead of|any|before you)${filler} ${leaving}`,
    "(if|when|once|after|unless|in case|suppose|supposing|say|should|what|why would) (i|we|" +
      "someone|somebody|a customer|customers|one|you|people|they|to)( (ever|want|wanted|need|" +
      "needed|decide|decided|choose|chose|would|like|were|was|have|had|do|did|wish|to|should|" +
      `must|can|could|may|might|then|just|later|early|also|now|immediately)){0,4} ${leaving}`,
    `(after|without|instead of|upon|rather than|avoid|prevent|by|on|when) (${cancelling}|leaving|closing|switching)`,
    "(fees?|charges?|charged|penalt*|costs?|thanks|thank you|refund|sorry|deadline|policy|" +
      `terms|conditions|rules|apolog*) (for|on|about|when|of|upon|regarding|to) (${cancelling}|` +
      "cancel|an? cancell?ation|the cancell?ation)",
    `${shop}( (just|simply|suddenly|automatically|will|would|may|might|can|could|did|even|` +
      "(had|have|has|decided|want|wants|wanted|tried|going|threatened|threatens|chose) to|are|" +
      `is|was)){0,3} ${leaving}`,
    "(did|does|why (would|did|do|are|were|will)) (you|they|it|he|she|someone|somebody|(your|" +
      "the)…1)( (just|suddenly|simply|even|automatically|decide to|have to|want to)){0,2} " +
      `${leaving}`,
    "you( guys)?( (just|simply|suddenly|then|even)){0,2} (decided|chose|had|went|wanted|want|" +
      "can't|cannot|threaten*|(are|were) going|should not|shouldn't|must not)( to| ahead and| " +
      `just| simply){0,2} ${leaving}`,
    "(i|we)('d| would)… cancel… if",
    "cancel( it| (my|our|the|a|this)( _){1,2})? (at any time|any time|anytime|whenever|at any point)",
    "(received|got|receive|getting|due to|despite|since|confirm*|regret|informed|notified)…4 cancell?ation",
    "clos(e|ing) (my|the|this) (ticket|case|request)",
  ],
};

const manager =
  "(managers?|supervisors?|team ?lead(er)?s?|boss|bosses|superiors?|management|director|ceo|" +
  "head of [^ ]+|higher ups?|(some(one|body)|the person|whoever( is)?|" +
  "person) (else )?(in charge|higher up|above you|more senior|senior|with (more )?authority|" +
  "responsible)|(some(one|body)|anyone) (higher|senior)|senior (member|person|staff|agent|" +
  "colleague|representative|rep|advisor|level|management))";
const reach =
  "(speak|speaking|talk|talking|escalate|escalated|escalating|complain|write|connect|" +
  "connected|connecting|transfer|transferred|transferring|put (me|us)|pass (me|us|this|it)|" +
  "passed|refer|referred|forward|forwarded|take (this|it)|chat|raise (this|it)|raised|" +
  "get in touch|deal|go|file (this|it)|elevate|discuss (this|it)|bring (this|it))";

const managerWish: Phrases = {
  heard: [
    `${reach}( me| us| this| it)?… (to|with|up with|through to|on to)( a| an| the| your| some| any| one of your| higher)?… ${manager}`,
    "(want|wants|need|demand|get|fetch|bring|give|send|request|requesting|asking for|asked " +
      "for|ask for|insist on|see|call|require|expect|prefer|involve|include)( me| us)?( to see|" +
      ` to meet)? (an?|the|your|some)…1 ${manager}`,
    "(who|where) (is|are) (your|the)…1 (manager|supervisor|boss|superior|team lead)",
    `(handled|dealt with|reviewed|seen|answered|resolved|looked at) by ((an?|the|your)…1 )?${manager}`,
    `(is|are) (an?|your|the)…1 ${manager} (there|available|around|in|free)`,
    "(an?|your|some(one|body)|anyone)…1 (manager|supervisor|boss|higher up|senior|more " +
      "senior|in charge) (needs to|has to|should|must|could) (call|contact|look|review|handle|" +
      "see|step|get|deal|answer|know)",
    "some(one|body) who (can|is able to|has the power to|is allowed to)( actually| really)? (make (a )?decisions?|decide|authori[sz]e)",
    "your (manager|supervisor|boss)('s)? (name|number|email|e mail|phone|contact|details)",
    "(someone|somebody|anyone|who)…5 above you",
    "(can|could|would|will|need|want|have|let|get) (someone|somebody|anyone) (more )?senior",
    "(some(one|body)|anyone) (in|from) (the )?management",
    "do you have an? (manager|supervisor|boss)",
    "who('s| is) in charge( here| there| over there)? [.,?]",
    "[.?,] (an? |your |the )?(manager|supervisor)( please| now| immediately|, please) [.?,]",
    `(have|let|get|ask|want|need|like|expect) (an?|your|the)…1 ${manager} (to )?(call|` +
      "contact|email|ring|phone|reply|respond|get|look|review|handle|take|step|reach|deal|on)",
    `(can|could|may|would|will|is|are) (i|we|an?|your|the|there)…2 ${manager} (call|contact|` +
      "email|ring|phone|reply|respond|get|look|review|handle|take|step|please|here|available|" +
      "around|i can|we can|on|who|[.?,])",
    `(call|callback|call back|reply|response|answer|email|word) from (an?|your|the)…1 ${manager}`,
    `(name|number|email|address|details|contact)…2 (of|for) (your|the|an?)…1 ${manager}`,
    `(copy|cc|copying|include|loop)( in)? (your|an?|the)…1 ${manager}`,
    "(please|must|to|should|want (this|it|you to)|can you|could you|will you) escalate (this|my|the|it)",
    "(want|need|like|have|get) (this|it|my (ticket|case|issue|complaint|request))( to be)? escalated",
  ],
  unless: [
    "(account|sales|project|product|password|event|device|file|download|package|property|" +
      "office|community|marketing|key|partner|hr|hiring|campaign|tag|content|window|task|" +
      "driver|stock|inventory|release|success|data|team) (manager|director)s?",
    "(my|our|his|her|their)( own| _)? (managers?|supervisors?|boss|team ?lead|director|ceo|management)",
    "(manager|supervisor|management|director) (role|roles|account|accounts|access|login|" +
      "permissions?|seat|licen[cs]e|user|users|approval|feature|dashboard|view|tool|app|plan|" +
      "position|job|level|rights|console|software|system|plugin|fee|report|reports|training)",
    "(don't|do not|didn't|no|not|never|without|before|rather than)( (really|even|want|wanted|" +
      "wish|need|have|going|trying|asking|to|like|be|point|in)){0,5} (speak*|talk*|escalat*|" +
      "involv*|see|get*|call*|ask*|complain*|transfer*|bring*)…( (to|with) an?…1| an?| the| " +
      "your) (manager|supervisor|boss|higher up|management)",
    "(thank*|glad|happy|enjoyed|nice|pleasure|great|after|for)( you)?( for)? (speaking|talking)…1 (to|with)…",
    "(don't|do not|not|no need to|without)( (want|wish|need|have|like|trying|to)){0,4} escalat*",
    "(if|when) (i|we|someone|customers?) (want|need|have|wanted)…… manager",
  ],
};

const relative =
  "(husband|wife|father|dad|mother|mum|mom|partner|son|daughter|brother|sister|child|baby|" +
  "parents?|grandfather|grandmother|grandpa|grandma|granddad|nan|fiancée?|boyfriend|" +
  "girlfriend|uncle|aunt|cousin|nephew|niece|friend|stepfather|stepmother|spouse|dog|cat)";

const vulnerability: Phrases = {
  heard: [
    "(passed away|funeral|bereave*|widow|widowed|widower|deceased|death certificate|miscarriage|stillborn|stillbirth|hospice|palliative)",
    `(my|our|his|her) late ${relative}`,
    `(my|our|his|her)…1 ${relative}…2 (died|is dead|is dying|passed|was killed)`,
    `(death|loss|passing) of (my|our|a|the|his|her)…1 ${relative}`,
    `(lost|losing) (my|our)…1 ${relative} (to|last|this|in|on|recently|yesterday|suddenly|after|[.,?])`,
    "(a death in (the|my|our) family|mourning|grieving)",
    `(i|i'm|i am|we are|he is|she is|who is|${relative})… in (the |a )?(hospital|intensive care|icu)`,
    "(hospitali[sz]ed|rushed to (the )?hospital|intensive care|terminally|terminal illness|" +
      "chemo*|radiotherapy|dialysis|dementia|alzheimer*|parkinson*|seriously ill|critically " +
      "ill|gravely ill|very ill)",
    "(diagnosed with|have|has|having|fighting|battling|treatment for|suffering from|beat|got|" +
      "of|with|from|my|stage [^ ]+)…1 cancer(?! (research|charity|foundation|center|centre|" +
      "society|clinic))",
    "(had|having|has|suffered|suffering|after|recovering from|undergoing|awaiting) (an? |the " +
      "|my |his |her )?((major|serious|massive|second|open|heart|brain|emergency|nervous|" +
      "mental) ){0,2}(stroke|heart attack|surgery|operation|breakdown)",
    "(car|road|work|serious|terrible|bad|motorbike|bike|traffic) accident",
    `(i am|i'm|i was|we are|i have been|i've been|been|${relative} (is|was|has been|fell)|fell)…1 (ill|disabled|paraly[sz]ed|depressed|suicidal)`,
    "(my|suffer from|suffering from|with|severe|battling|his|her)…1 (depression|anxiety|" +
      "mental health|disability|illness|ptsd|panic attacks|eating disorder|addiction)",
    "(suicid*|self harm*|kill (myself|himself|herself)|end (my|it all) life|end(ing)? my " +
      "life|(do not|don't) want to live|no reason to live|hurt(ing)? myself)",
    "(domestic|sexual) (abuse|violence|assault)",
    "(abusive|violent) (husband|wife|partner|ex*|relationship|boyfriend|girlfriend|father|home)",
    "(partner|husband|wife|ex|boyfriend|girlfriend|father|mother|he|she) (is|was|became|has been)…1 (abusive|violent|stalking|threatening)",
    "(stalk(ed|ing|er|s)|restraining order|(threaten*|trying|tried) (me|to (kill|hurt|find) " +
      "(me|us))|death threats?|afraid for|fear for my|fear for our|life is in danger|(am|are|" +
      "is|children are) in danger|not safe at home|unsafe at home|women's (shelter|refuge))",
    "(caught fire|burst into flames|in flames|set fire|exploded|electric shock|electrocuted|" +
      "gas leak|carbon monoxide|chok(ed|ing) (on|hazard)|(was|were|got|been|seriously|badly) " +
      "(injured|burned|burnt|hurt)|(burned|burnt|injured|cut) (my|his|her|our))",
    "(lost my job|losing my job|made redundant|laid off|unemployed|out of work|jobless|(in|" +
      "my|our|into|heavy|serious|deep|huge) debts?|debt (collect*|advi*|counsel*)|(my|personal|" +
      "filing for|filed for|declare|declared) bankruptcy|insolven*|bailiffs?|evict*|foreclos*|" +
      "(am|are|was|were|be|become|became|made|being|now) homeless|repossess*|food banks?|bad " +
      "credit|make ends meet|universal credit)",
    "(can't|cannot|can not|could not|couldn't|can no longer|can't even|unable to|not able to|" +
      "struggling to|struggle to)…1 (afford (it|this|that|the|my|our|to pay|these|your|food|" +
      "rent|[.,?])|pay (my|our|the|for) (rent|bills?|mortgage|heating|food|loan|instal*|" +
      "debts?))",
    "(financial|money) (hardship|difficult*|troubles?|problems?|crisis|struggles?|distress|worries)",
    "(i'm|i am|we're|we are|i|we)( (are|am|went|have|gone|going|now)){0,2} bankrupt",
    "(house|home|flat|apartment) (burned|burnt) down",
    "(scared|afraid|terrified|frightened)( of| that)?( my…1)? (ex|husband|partner|stalker|he|she) (will|is|might|may|finds?)",
    "(struggling|struggle) (financially|with money)",
    "behind (on|with) (my|our|the) (rent|payments?|bills?|mortgage)",
    "(identity (theft|fraud)|stole* my identity|my identity (was|has been|got) stolen|" +
      "identity stolen|data breach|data leak|privacy (breach|violation)|breach of (my " +
      ")?(privacy|gdpr|data)|gdpr (breach|violation))",
    "my…2 (data|details|information|info|address|photos?|documents?|records?|messages|number|" +
      "conversations?)…2 (was|were|has been|have been|got|is|are|being)…1 (leaked|exposed|" +
      "shared|stolen|published|disclosed|compromised|sold|visible to|public|sent to)",
    "(sent|gave|shared|forwarded|emailed|mailed) (my|our)… to (another|the wrong|a different|someone|somebody|other|a stranger)",
    "(leaked|exposed|disclosed|published|sold|shared) (my|our)…2 (data|details|information|" +
      "address|phone|number|name|photos?|records?|email|documents?)",
    "(received|got|see|seeing|sent|saw|shows|showing|shown|access to|given|opened|contains|" +
      "with|into)…2 (someone else's|somebody else's|another (customer|person|user|client|" +
      "patient)'s|other (customers|people's|customers'|users|clients)) (personal |private |" +
      "bank )?(data|details|information|account|invoices?|orders?|names?|address|addresses|" +
      "documents?|bookings?|medical|messages|statements?|records?)",
    "(data|details|information|account|invoices?|orders?|names?|address|documents?) of (another|a different|some other) (customer|user|person|client|patient)",
    "(someone|somebody|a stranger|hackers?|my ex)( else)?…2 (access to|accessed|accessing|" +
      "logged in*|logging in*|broke into|broken into|hacked|hacking|stole|stolen)( into)? (my|" +
      "our)",
    "(account|email|profile|data|card)…2 (hacked|compromised)",
    "(i|we)( have|'ve)?( been| was| were| got) (hacked|scammed|robbed|assaulted|attacked|burgled)",
  ],
  unless: [
    "(protect*|prevent*|against|avoid|policy|insurance|in case of|event of|notification|" +
      "procedure|process)… (data breach|data leak|identity (theft|fraud)|hacked)*",
    "(battery|phone|laptop|screen|motor|engine|device|machine|printer|router|tablet|computer|" +
      "server|app|link|drive|camera|watch) (has |just |suddenly )?(died|is dead)",
    "(gave|give|giving|nearly had|almost had|having) (me )?an? heart attack",
    "(can't|cannot|can not|could not|couldn't) afford (to (lose|wait|miss|be|have|waste|keep|" +
      "risk|let|spend)|any|another|this kind|the (risk|delay|downtime|time)|downtime|delays|" +
      "mistakes)",
    "funeral (home|director*|parlou?r|service business|industry|flowers)",
    "technical debts?",
    "on fire",
    "(business|team|performance|heart|debt|cash|market) (injured|hurt)",
    "(disabled|compromised) (account|feature|plugin|button|option|the)",
  ],
};

const complaint: Phrases = {
  heard: [
    "(formal|official|formally|officially|serious|written)…1 (complaint|complain|grievance)",
    "(make|making|file|filing|lodge|lodging|raise|raising|submit|submitting|register|" +
      "registering|log|logging|enter|place|send|bring|put in|put forward|issue|launch)( in)? " +
      "(an?|my|our|this|another)…1 (complaint|grievance)",
    "(this|it|that) is( now)? an?…1 complaint",
    "(i|we)('d| would| have to| need to| want to| must| wish to|'m writing to| am writing to|" +
      " are writing to| will)( like| also| now){0,2}( to)? complain",
    "(i'm|i am|we're|we are)…1 complaining",
    "(how|where) (do|can|could|should) (i|we)…1 complain",
    "(writing|here|contacting you|calling|like|want|wish) to…1 complain",
    "(a|my|our|following|second|another) complaint (about|regarding|against|concerning|on|over|with|is|number|reference|ref)",
    "(i|we) have( got)? an?…1 complaint",
    "(treat|consider|regard|take|accept|record|register|handle|log) (this|it|my email|my message)… complaint",
    "(your|the) complaints? (department|procedure|team|process|officer|handling)",
    "my complaint",
    `${begin} complaint( about| regarding| against| concerning)?`,
  ],
  unless: [
    "(no|not|without|zero|never( had)?( an?)?|hardly any|few|only|neither)( (an?|any|had|" +
      "have|single|of|real|here|my|file|make|to|want|trying|intend|going|meant|as|this|" +
      "is)){0,4} (complaint|complaints|complain|complaining)",
    "(can't|cannot|can not|don't|do not|didn't|won't|isn't|not here to|not trying to|nothing " +
      "to|not one to)( (want|mean|like|have|wish|intend|really|usually|normally|often|to|an?|" +
      "be|any|make|file)){0,4} (complain|complaint|complaining|complaints)",
    "complaints? (from|by|of) (an?|my|our|one|some|the|several|other|many|customers?|users?|clients?|guests?|tenants?|neighbou?rs?|parents)",
    "(received|receive|receiving|got|getting|handle|handling|manage|managing|track|tracking|" +
      "respond to|many|several|customers?|customer's|clients?|neighbou?rs?|guests?)( (an?|the|" +
      "our|customer|client|guest|new|many|some|several)){0,3} complaints?( about| regarding)?",
    "complaints? (management|form field|module|feature|category|tag|field|type|button|template|report|reports|tracker|software|tickets?)",
  ],
};

const writing =
  "(writ*|wrote|contact*|call*|email*|mail*|ask*|reach*|report*|chas*|complain*|rais*|" +
  "messag*|explain*|open*|told|tell*|get* in touch|follow*|request*|phon*|rang|ring*|repeat*|" +
  "had to|bring* this|submit*|describ*|try to reach|tried to reach|mention*)";
const nth =
  "(second|2nd|third|3rd|fourth|4th|fifth|5th|sixth|6th|seventh|7th|eighth|8th|ninth|9th|" +
  "tenth|10th|umpteenth|nth|hundredth|100th)";
const often =
  "(twice|(two|three|four|five|six|seven|several|multiple|many|countless|numerous|so many|" +
  "a few|a couple of|a dozen|[2-9]|1[0-9]) times|repeatedly|again and again|over and over|" +
  "before|already|on several occasions)";

const repeatContact: Phrases = {
  heard: [
    `${nth} time (that )?(i|we)('ve|'m|'re|'d| have| am| are| had)?( now| been| to| had to){0,2} ${writing}`,
    `(my|our|the|a|this is the|now the) ${nth} (email|e mail|mail|message|ticket|request|` +
      "attempt to|call|complaint|letter|enquiry|inquiry|reminder|contact|report|try|chat)",
    "for the (second|third|fourth|fifth|sixth|umpteenth|nth|2nd|3rd|4th|5th|hundredth) time",
    "(i|we)('ve|'d| have| had)?( now| also)? already (written|wrote|asked|contacted|" +
      "explained|reported|complained|emailed|phoned|messaged|chased|mentioned|told you|told " +
      "your*|said|called (you|your|support|customer|about|the hotline|twice|three|several|in|" +
      "and)|raised|opened|submitted|sent (you )?(an?|the|my|two|three|several|multiple|many)…1 " +
      "(emails?|messages?|tickets?|requests?|mails?|letters?))",
    "(i|we)('ve|'d| have| had)?( now| been)? (written|wrote|contacted|emailed|called|phoned|" +
      "messaged|asked|explained|reported|complained|chased|raised|tried to (reach|contact|" +
      "call)|reached out|submitted|opened|sent|followed up|told you|rang|requested|in touch|in " +
      `contact)…6 ${often}`,
    `${begin} as (i|we)( have|'ve)?( already)? (written|wrote|said|mentioned|explained|told|` +
      "stated|reported|described)…4( before| already| last| in my| in our| yesterday| earlier| " +
      "on the phone| several| twice| previously| many)",
    "as( already| previously){0,2} (mentioned|explained|described|stated|written|reported|said)…2 (before|previous|last|earlier|already|times)",
    "as (already|previously) (mentioned|explained|described|stated|reported|said)",
    "(my|our) (previous|last|earlier|first|original|other|past|former|two|three|many)…2 " +
      "(emails?|e mails?|messages?|tickets?|requests?|mails?|enquir*|inquir*|letters?|calls?|" +
      "complaints?|reports?)",
    "(following|follow|followed) up( again)?( on| with| regarding| about)? (my|our|this|the|a|on)",
    "((just|again|still) (following up|chasing)|following up again|checking in again)",
    "(i'm|i am|we are|we're)…1 chasing",
    "(i|we) (keep|kept|have to keep) (writing|calling|asking|emailing|contacting|explaining|repeating|chasing|having to)",
    "how (many|often)( more)?( times)? (do|must|should|have) (i|we)",
    "(writing|contacting|messaging|emailing|asking)( you| to you| in)? again",
    "(once again|again) (i am|i'm|we are|we're) (writing|contacting|asking|calling|emailing)",
    "(i'm|i am|we're|we are)…1 (writing|contacting|asking|calling|emailing|reaching out|messaging)… (again|once more|yet again)",
    "(writing|contacting|asking|calling|emailing|write|ask|contact|call|explain|repeat*)… (again and again|once again|yet again|over and over)",
    "(no one|nobody|noone|none of you|still no one|you (still )?(have not|haven't|never))…2 " +
      "(replied|answered|responded|replies|answers|responds|answering|replying|responding|got " +
      "back|gotten back|called back|called me back|come back to me|contacted me|respond|reply|" +
      "answer)",
    "(no|not (had|received|got) an?|without an?|waiting for an?|waiting for your|waiting for " +
      "some|waiting on an?) (reply|answer|response|call back|callback|feedback)",
    "(haven't|have not|not|never) heard (back|anything|from (you|anyone|anybody|your|support)|a thing|a word)",
    "(didn't|did not|don't|never) hear (back|anything back|from (you|anyone|anybody|your|support))",
    "(haven't|have not|not|never|didn't|did not) (received|receive|get|got|had) (an?|any|your)…1 (reply|answer|response|feedback)",
    "any (update|updates|news|progress) (on|about|regarding|to|with) ((my|our|this|the) " +
      "(ticket|request|case|issue|claim|complaint|problem|refund|matter|below)|this [.,?])",
    "(this is (an?|my|another)|second|third|another|final|gentle|friendly)…1 reminder",
    "(reopen*|re open*) (my|this|the|our) (ticket|case|request|issue|complaint)",
    "repeat(ing)? (myself|ourselves|the same)",
    "(same (issue|problem|question|request|thing)|this) (again and again|over and over)",
  ],
  unless: [
    "(thanks|thank you|thx) for…6 (my|our) (last|previous|earlier|first|other)",
    "(my|our) (first|last|previous|earlier|original|other) (order|ticket to|call with my|flight|email address|mail address|request for a quote)",
    "(thank*|glad|great|good|happy|pleased|appreciate)…4 (second|third|2nd|3rd) time",
    "no (reply|answer|response) (is )?(needed|necessary|required|expected)",
    "(told|asked|called|contacted|emailed) (my|our|the|a|his|her) (friend|friends|colleague|" +
      "colleagues|boss|manager|bank|courier|carrier|neighbou?r|wife|husband|family|it " +
      "department|landlord)",
  ],
};

const sentence = "[.?]( (and|but|so|also|hi|hello|hey|or)( ,)?)?";
const auxiliary =
  "(is|are|am|was|were|do|does|did|can|could|will|would|should|shall|has|have|had|can't|" +
  "don't|doesn't|didn't|won't|isn't|aren't|wasn't|haven't|hasn't|must)";
const interrogative = "(when|how|why|what|where|which|who|whether|if)";

const question: Phrases = {
  heard: [
    "_ [?]",
    `${sentence} who ${auxiliary}`,
    `${begin} (when|where|why|how|when exactly|where exactly|how exactly|how on earth|how else) ${auxiliary}`,
    `${begin} (when|where|how|who)'s (my|our|the|your|it|this|that|everything|he|she)`,
    `${begin} what('s| ${auxiliary}| if| about| happens| else| kind of| type of| sort of| exactly (is|are|do|does|did))`,
    `${sentence} which (?!(i|we|you|he|she|they|it|is|was|also|only|just|still|means|makes|brings|leads|leaves|explains) )_…2 ${auxiliary}`,
    `${begin} (how|what|whose) (?!(i|we|you|he|she|they|it|a|an|the|my|our|your|this|that|is|` +
      "was|means|makes|brings|leads|leaves|explains|happened|really|bothers|annoys|matters) " +
      `)_…2 ${auxiliary}`,
    `${begin} what happened (to|with) (my|our|the|this)`,
    `${begin} which (is|are) (the )?(better|best|right|correct|cheaper|faster|cheapest|fastest|recommended|compatible)`,
    `${begin} (how (to|come|about)|why not)`,
    `${begin} (can|could|would|will|can't|couldn't|won't|wouldn't) (you|i|we|someone|` +
      "somebody|anyone|anybody|it|he|she|they|this|that|these|the|my|our)",
    `${begin} (may|should|shall|do|don't|have|haven't|must) (i|we)`,
    `${begin} (do|don't|have|haven't|were) (you|they|any|anyone)`,
    `${begin} (does|did|is|are|was|has|isn't|aren't|doesn't|didn't|hasn't) (you|i|we|he|she|` +
      "it|they|there|anyone|anybody|someone|this|that|these|those|the|my|our|your)",
    `${begin} any (update|updates|news|ideas?|chance|word|progress|eta)`,
    `(i'd|we'd|would|want|need|wanted|wish|love|curious|interested)( like| love)?( to)? (know|ask|find out|understand) ${interrogative}`,
    `(wonder|wondering) ${interrogative}`,
    `(please|kindly|pls) (tell me|tell us|advise|explain|clarify|confirm) ${interrogative}`,
    "please advise",
  ],
  unless: [
    "what('s| is| was| would be) _…1 (is|was) (that|the|how|when|a|an|your|my)",
    "what('s| is) (more|worse)",
    "(what can i say|who would have thought)",
    ", (isn't|aren't|wasn't|don't|doesn't|didn't|won't|hasn't|haven't|can't|couldn't|wouldn't) (it|they|you|he|she|we|i|this|that|there) [.]",
    "so (is|are|am|was|were|do|does|did|have|has|can|could|will|would|should) (my|our|the|your|i|we|you|he|she|it|they)",
    "(how|why) (nice|kind|lovely|great|wonderful|sad|sweet|thoughtful|awful|rude|dare|thank)…",
    "do you know what ,",
    "(could|would) you believe",
    `[.?] (hello|hi|hey|ok|okay|right|really|seriously|thanks|yes|no|huh|anyone|anybody)( there)? [?]`,
    "(you know what|guess what|are you (kidding|joking|serious)( me)?|kidding me|who cares|" +
      "what else is new|what the (hell|heck|fuck)|how hard can it be|is this a joke|is that a " +
      "joke) [?]",
  ],
};

const we =
  "(i|we|someone|somebody|(our|the|my|a|your)…2 (team|department|colleagues?|engineers?|" +
  "developers?|technicians?|specialists?|supervisor|manager|warehouse|agent|carrier|courier|" +
  "support|advisor))";
const will =
  "('ll| will| shall|'m going to| am going to|'re going to| are going to| is going to|" +
  " promise to| guarantee to|'ll be| will be)";
const soon =
  "( (*ly|also|then|now|of course|make sure to|be sure to|try and|go ahead and|have to|" +
  "need to|just|further|again|always|right away|in turn|both|either|still|" +
  "follow up and)){0,2}";
const act =
  "(ping you|nudge|get (back|in touch|this|that|it|your|our|the|someone|a|to the bottom)|getting (back|" +
  "in touch)|follow(ing)? (up|this)|let (you|him|her|them) know|letting you know|" +
  "keep(ing)? (you|an eye|this|it|trying|chasing|monitoring)|updat(e|ing)|send(ing)?|resend*|" +
  "email(ing)?|mail(ing)?|messag(e|ing) you|text you|call(ing)?|phone|phoning|ring you|" +
  "contact(ing)?|reach(ing)? (out|you)|check(ing)?|double check|look(ing)? (into|at|after)|" +
  "investigat(e|ing)|find(ing)? out|figure out|fix(ing)?|repair(ing)?|resolv(e|ing)|solv(e|" +
  "ing)|sort(ing)?|correct(ing)?|rectify|refund(ing)?|reimburs(e|ing)|credit(ing)?|" +
  "compensat(e|ing)|issu(e|ing)|process(ing)?|ship(ping)?|dispatch(ing)?|deliver(ing)?|" +
  "replac(e|ing)|exchang(e|ing)|arrang(e|ing)|organi[sz](e|ing)|schedul(e|ing)|book(ing)?|" +
  "set(ting)? (up|this)|make (sure|it right|it up|this right|the|this|an exception|certain)|" +
  "ensur(e|ing)|see to (it|this|that)|see what|tak(e|ing) (care|a look|this|it|over|the)|" +
  "handl(e|ing)|escalat(e|ing)|forward(ing)?|pass(ing)? (this|it|on|your|that|the|along)|" +
  "rais(e|ing)|report(ing)?|ask(ing)? (the|our|my|them|him|her|for)|speak(ing)? (to|with)|" +
  "talk(ing)? (to|with)|discuss(ing)?|com(e|ing) (back|to)|writ(e|ing)|repl(y|ying)|" +
  "respond(ing)?|answer(ing)?|confirm(ing)?|verif(y|ying)|review(ing)?|provid(e|ing)|shar(e|" +
  "ing)|giv(e|ing) (you|it|them|the)|prepar(e|ing)|add(ing)?|remov(e|ing)|chang(e|ing)|" +
  "cancel(l?ing)?|waiv(e|ing)|extend(ing)?|restor(e|ing)|reset(ting)?|reactivat(e|ing)|" +
  "push(ing)?|chas(e|ing)|monitor(ing)?|have (this|it|an?|the|our|your|someone|him|her|them|" +
  "that|news|more)|be (in touch|back (to|with)|back in touch|there (at|on|by|tomorrow)|calling|sending|contacting|reaching|shipping|" +
  "replacing|refunding|with you)|inform(ing)?|notif(y|ying)|post(ing)?|return(ing)? (your|" +
  "the|to)|transfer(ring)?|work(ing)? on|pick(ing)? (it|this|up)|collect(ing)?|connect(ing)?|" +
  "put (you|this|it|in|a|through)|drop you|do (this|that|it|so|everything|my best)|" +
  "test(ing)?|deal(ing)? with|own this|upgrad(e|ing)|install(ing)?|bring(ing)? (this|it|you)|" +
  "hand(ing)? (this|it)|show you|offer you|apply|pay|draft|upload(ing)?|deduct|move (this|it|" +
  "your)|create|open a|file|submit|log (this|it|a)|stay on|visit|come)";
const thing =
  "(refund|replacement|reply|answer|response|update|credit|call|news|confirmation|money|" +
  "voucher|parcel|package|order|delivery|label|tracking|invoice|new|it|them|your|another|" +
  "full|an? (email|mail|message|refund|reply|answer|response|update|replacement|credit|call|" +
  "confirmation|new|voucher|full))";
const weekday = "(monday|tuesday|wednesday|thursday|friday|saturday|sunday|tues?|thurs?|fri|weds?)";
const moment =
  `(today|tonight|tomorrow|${weekday}|this (week|afternoon|evening|morning|weekend|month)|` +
  `next (week|month|${weekday})|(the )?end of|eod|eow|cob|close of business|noon|midday|` +
  "midnight|lunchtime|shortly|soon|within|in the (next|coming|following)|no later than|" +
  "at the latest|the [0-9]*|[0-9]*)";
const condition =
  "(if|once|when|unless|in case|as soon as|should|provided|assuming|after) (you|you've|you'd|" +
  "you'll)( (?!(don't|do not|haven't|have not|didn't|still) (hear|receive|get|see|have|heard|" +
  "received))_){0,14}( ,)?( then)?";

const promise: Phrases = {
  heard: [
    `${we}${will}${soon} ${act}`,
    `${we}${will}…5 and ${act}`,
    `(and|then|or|[.,]) (will|'ll)${soon} ${act}`,
    `you('ll| will| should| can expect to)( then| also| soon| shortly| definitely| certainly)? (hear|be hearing) (from|back)`,
    "you('ll| will| should)( then| also| soon| shortly| now)? (receive|get|have|be receiving|" +
      `see) (an? |the |your |our |my |a full |this |that )?${thing}`,
    `you('ll| will| should| can expect)…8 (by|before|on|within) ${moment}`,
    `you('ll| will)( then| also| soon| shortly)? be (contacted|refunded|called|credited|notified|informed|reimbursed|updated|compensated)`,
    "((it|this|that|they)'ll|(your|the|a|an|this|it|that|they|everything|all|which|each|" +
      "these)…4 (will|is going to|are going to|should|shall)) (now |then |soon |also )?(be " +
      ")?(being )?(refunded|sent|ship|shipped|dispatched|processed|issued|fixed|resolved|" +
      "replaced|delivered|credited|arranged|corrected|investigated|reviewed|answered|returned " +
      "to you|paid|transferred|reach you|arrive|with you|posted|repaired|restored|in the mail|on (its|the|their) way|back online|" +
      "ready|handled|sorted|completed|done|reimbursed|contact(ing)? you|call(ing)? you|get in " +
      "touch|be in touch|follow up|looked into|taken care of)",
    `(will|'ll|should|shall|going to|expect*|aim|aiming|plan|planning)…8 by ${moment}`,
    "(i|we)('m|'re| am| are)…1 (sending|shipping|calling|refunding|issuing|dispatching|" +
      "processing|arranging|getting back|looking into|checking|replacing|forwarding|escalating|" +
      `posting)…6 (today|tomorrow|tonight|this (week|afternoon|evening)|by ${moment}|on ` +
      `${weekday}|and will)`,
    `(let me|allow me to|please allow me to)…8 and (i will |i'll )?(get back|come back|let you know|update you|report back|return to you|call you)`,
    "(leave (it|this|that) with me|rest assured|consider it done|you have my word|(i|we) (do " +
      ")?(promise|guarantee|commit)|(i|we) give you my word|my promise)",
    `expect (a|an|the|our|my|your|to (hear|receive))…6 (by|today|tomorrow|within|before|on|next week|this week|shortly|soon)`,
    "(to follow|will follow|back to you|more|reply|answer|update|call you|refund)… by " +
      `(tomorrow|${weekday}|tonight|eod|eow|cob|(the )?end of|next week|noon)`,
  ],
  unless: [
    `${condition} (i|we|our team|you|it)('ll| will|'d| would| can)`,
    `${we}${will}…10( ,)? (if|once|unless|should|provided|when|as soon as|after) (you|you've|` +
      "you'd)( have| do|'ve| could| can| would)? (send|sent|give|given|provide|provided|share|" +
      "shared|let (me|us)|tell|told|reply|replied|confirm|confirmed|want|wish|like|prefer|need|" +
      "attach|attached|complete|completed|return|returned|fill|filled|agree|pay|paid|forward|" +
      "approve|respond|upload|call|ask)",
    "(can't|cannot|can not|not able to|unable to|couldn't|won't|not|never|don't|doesn't) " +
      "(promise|guarantee|say|confirm|know|commit|sure|certain|clear)…( (i|we|you|it|they|your|" +
      "the|our)…('ll| will| should))?",
    "(hope|hoping|hopefully|think|believe|doubt|unsure|whether|wonder*|not sure|maybe|" +
      "perhaps|might|unlikely|assume|guess|suspect|feel|would appreciate it) (if |that |when " +
      ")?(i|we|you|it|this|they|he|she|the|your|our)…('ll| will| shall| should)",
    "hopefully…4 (will|'ll)…6",
    `you('ll| will| should| must| can| could| may| might)? (need|have) to…12`,
    "(please|kindly|could you|can you|would you|ask you to|asking you to|want you to|need " +
      `you to|let (us|me) know|need your|require your|appreciate)…12 by ${moment}`,
    `you (could|should|can|may|might|must) (send|return|reply|respond|provide|complete|pay|submit|call|contact|choose|upload|check|go|find|sign)…12`,
    "(out of( the)? office|on (annual |sick |parental |maternity )?leave|on vacation|on holiday|closed|unavailable)…( until| till| from| by)?…",
    "(i|we)('ll| will) (be happy|be glad|be pleased|be delighted|be able|be unable|be out|be away|be closed|need|have to need|require|not|never)…",
    "you (will|'ll) (receive|get|see|have) an? (error|warning|option|button|message saying|prompt|choice|list|menu|window|pop ?up)",
  ],
};

export const english: LanguageCues = {
  cues: {
    "cancel-wish": cancelWish,
    "manager-wish": managerWish,
    vulnerability,
    complaint,
    "repeat-contact": repeatContact,
    question,
    promise,
  },
  days: {
    deadline:
      "(by|before|until|till|no later than|not later than|latest)( the latest)?( on)?( this| next| coming| the coming| this coming| the following)?",
    names: {
      today:
        "(today|tonight|this (morning|afternoon|evening)|(eod|cob|(the )?end of (the |this )?" +
        "(business |working )?day|close of (business|play))" +
        `(?!( on| of)? (tomorrow|${weekday})))`,
      tomorrow: "(tomorrow|tmrw|tmr)",
      monday: "monday",
      tuesday: "(tuesday|tues?)",
      wednesday: "(wednesday|weds?)",
      thursday: "(thursday|thurs?)",
      friday: "(friday|fri)",
      saturday: "saturday",
      sunday: "sunday",
      "end-of-week":
        "((the )?end of (the|this) (week|working week|work week|business week)|(the )?week's end|" +
        "eow|this week|later (on )?this week|the weekend|this weekend)",
      "next-week":
        "((early |late |sometime |the end of |end of |middle of |beginning of |start of |the " +
        "start of )?(next|the following|the coming) week|(monday|tuesday|wednesday|thursday|" +
        "friday)( of)? next week|next week on (monday|tuesday|wednesday|thursday|friday)|week " +
        "after)",
    },
    unless: [
      "(the )?day after tomorrow",
      "week after next",
      `(since|from|last|of|past|previous|your|every|each|on) ${weekday}('s)? (email|message|call|order|delivery|letter|conversation|chat|,)`,
      `(since|last|past|previous|every|each|from) ${weekday}`,
      "(discussed|agreed|spoken|spoke|received|mentioned|calling|writing|contacting|message|" +
        "call|chat|conversation|earlier|wrote|called|contact) (us |me |in )?(today|this (morning|" +
        "afternoon|week))",
      "(ordered|placed|sent|bought|wrote|received|arrived|called|spoke|delivered|shipped|paid|" +
        `returned|discussed|agreed|reported|opened|raised)… (on|this|last) (${weekday}|week)`,
    ],
  },
};
