import type { PluralMessage } from "../../catalogue.ts";
import type { careMessages } from "./en.ts";

/** What the page of the team's figures says, in Arabic. */
export const arabicCareMessages: Readonly<
  Record<keyof typeof careMessages, string | PluralMessage>
> = {
  care: "الرعاية",
  careLead:
    "كيف خدمنا، وكيف هي العلاقات، لدى جميع العملاء. ما كان وراءه أقل من 5 عملاء لا يُعرض، ولا شيء هنا يعدّ من يعملون هنا.",
  careNeedsService:
    "تحتاج هذه الأرقام إلى الخدمة المرافقة التي لم يُعدّها هذا الحساب. وبدونها تعرض البطاقة بجانب كل تذكرة أرقام العميل.",
  careSlow: "ما زالت الخدمة تجمع هذه الأرقام. إنها تواصل وحدها: حاول مرة أخرى بعد دقيقة.",
  careTitleFailed: "تعذرت قراءة الأرقام",
  careTitleStale: "هذه أرقام المرة السابقة",
  careLoading: "جارٍ جمع الأرقام",
  careAsOf: "حتى {when}",
  careKnown: "من {customers} من أصل {stored} من العملاء. تمرّ الخدمة على البقية وحدها.",
  careKnownAll: {
    zero: "من لا عميل.",
    one: "من عميل واحد.",
    two: "من عميلين.",
    few: "من {count} عملاء.",
    many: "من {count} عميلًا.",
    other: "من {count} عميل.",
  },

  carePeriod: "الفترة",
  careMonths1: "شهر واحد",
  careMonths3: "3 أشهر",
  careMonths12: "12 شهرًا",
  careUpTo: "حتى",
  careSoFar: "{month}، حتى الآن",
  careSegment: "العملاء",
  careAll: "جميع العملاء",
  careBy_tier: "الفئة",
  careBy_stage: "المرحلة",
  careBy_brand: "العلامة التجارية",
  careBy_channel: "القناة",
  careSegmentOption: "{name} ({customers})",
  careSpan: "{first} إلى {last}",
  careCompared: "مقارنةً مع {before}",
  careBrand: "العلامة {id}",
  careSavePicture: "تصدير PNG",
  careMore: "التفاصيل",
  careMoreOf: "التفاصيل: {name}",

  careService: "الخدمة: كيف أجبنا",
  careCare: "الرعاية: كيف هي العلاقات",

  "careFigure.csat": "الرضا (CSAT)",
  "careFigure.first-reply": "أول رد",
  "careFigure.first-contact-resolution": "حُلّت من أول تواصل",
  "careFigure.resolution": "الوقت حتى الحل",
  "careFigure.reopened": "أُعيد فتحها",
  "careFigure.targets-met": "أهداف SLA المحققة",
  "careFigure.retention": "الاحتفاظ بالعملاء",
  "careFigure.nps": "NPS",
  "careFigure.lifetime-value": "القيمة مدى الحياة",
  "careFigure.sentiment": "الشعور",
  "careFigure.complaint-resolution": "حل الشكاوى",
  "careFigure.follow-ups-done": "المتابعات المنجزة",
  "careFigure.follow-ups-helped": "المتابعات التي نفعت",
  "careFigure.precision": "الاقتراحات المأخوذ بها",

  "careMeaning.csat":
    "نسبة التقييمات الجيدة من كل ما أُعطي في هذه الأشهر. وراءها التذاكر التي قُيّمت سلبًا.",
  "careMeaning.first-reply":
    "الوقت الأوسط من فتح التذكرة إلى أول رد علني منا، للتذاكر التي فُتحت في هذه الأشهر. بالوقت التقويمي كما قاسه Zendesk.",
  "careMeaning.first-contact-resolution":
    "من التذاكر التي حُلّت في هذه الأشهر: نسبة ما احتاج إلى رد علني واحد فقط، ولم يُعد فتحه، ولم تتبعه تذكرة أخرى من العميل خلال 7 أيام. أشد من رقم Zendesk نفسه. وراءها التذاكر الأخرى.",
  "careMeaning.resolution":
    "الوقت الأوسط من فتح التذكرة إلى حلها الأخير، للتذاكر التي حُلّت في هذه الأشهر. بالوقت التقويمي.",
  "careMeaning.reopened":
    "من التذاكر التي حُلّت في هذه الأشهر: نسبة ما أُعيد فتحه مرة واحدة على الأقل. وراءها تلك التذاكر.",
  "careMeaning.targets-met":
    "من أهداف SLA للتذاكر التي فُتحت في هذه الأشهر وتحققت أو فاتت: نسبة ما تحقق. وراءها تذاكر فاتها هدف.",
  "careMeaning.retention":
    "من العملاء الذين كانوا معنا عند بداية هذه الأشهر: نسبة من بقي معنا عند نهايتها. من هو معنا صار عميلًا ولم ينقطع.",
  "careMeaning.nps":
    "نسبة المروّجين (9 أو 10) ناقص نسبة المنتقدين (0 إلى 6) بين من أجابوا عن سؤال التوصية في هذه الأشهر؛ ولكل عميل تُحسب أحدث إجاباته. من −100 إلى 100.",
  "careMeaning.lifetime-value":
    "متوسط ما أنفقه حتى نهاية هذه الأشهر العملاء الذين كانوا معنا عندها: الطلبات ناقص المبالغ المردودة، بعملة الحساب. وحيث لا تُذكر طلبات: متوسط ما في الحقل المخصص، لليوم فقط.",
  "careMeaning.sentiment":
    "متوسط شعور العملاء في تذاكر هذه الأشهر: بتقييمهم، وإلا بتصحيح موظف، وإلا بالفرز وما كتبوه. من −80 أي مستاء جدًا إلى 80 أي سعيد جدًا.",
  "careMeaning.complaint-resolution":
    "متوسط الأيام من فتح الشكوى إلى حلها، للشكاوى التي حُلّت في هذه الأشهر.",
  "careMeaning.follow-ups-done": "من المتابعات التي أُنشئت في هذه الأشهر: نسبة ما أُنجز حتى الآن.",
  "careMeaning.follow-ups-helped":
    "من المتابعات التي أُنجزت في هذه الأشهر: نسبة ما لم يعط العميل بعده تقييمًا سيئًا، ولم يُعد فتح شيء، ولم يحتج إلى الكتابة مجددًا خلال الأيام التي تراقبها السياسة.",
  "careMeaning.precision":
    "من الاقتراحات التي بُتّ فيها في هذه الأشهر: نسبة ما صار متابعة، معدّلًا أو كما هو.",
  careStageNote: "المرحلة هي التي كان فيها العميل عند بداية الأشهر.",

  carePercent: "{value} %",
  careDays: {
    zero: "{count} يوم",
    one: "يوم واحد",
    two: "يومان",
    few: "{count} أيام",
    many: "{count} يومًا",
    other: "{count} يوم",
  },
  careBand: "بين {low} و{high} بثقة 95 %.",
  careSamples: "عدد المحسوب {samples}، من {customers} من العملاء.",
  careUp: "ارتفع من {before}",
  careDown: "انخفض من {before}",
  careUnclear: "لا تغيّر واضح عن {before}",
  careNone: "لا شيء يُعدّ",
  careTooFew: "أقل من 5 عملاء",
  careNotKept: "أقدم مما يُحفظ",
  careNothingBefore: "لا شيء للمقارنة",
  careChart: "{name} حسب الشهر: {months}",
  careMonth: "الشهر",
  careValue: "القيمة",
  careBefore: "من قبل: {value}",
  careTickets: "أحدث التذاكر وراءها",
  careTicketsReading: "جارٍ قراءة التذاكر",
  careTicketsNone: "لا تذكرة وراءها.",

  careRules: "ما آلت إليه الاقتراحات",
  careRulesNone: "لم يُبتّ في شيء في هذه الأشهر.",
  careTaken: "أُخذ بها",
  careTakenOf: "{taken} من {decided}",
  careEdited: "عُدّلت أولًا",
  careDismissed: "رُفضت",
  carePrecision: "نسبة المأخوذ به",
  careHelped: "نفعت",
  careShare: "{value} % ({low}–{high})",
  careResults: "ما أتت به المتابعات",
  careResultsNone: "لم تُنجز متابعة في هذه الأشهر.",
  careUnsaid: "لم يُذكر",

  careLens: "العدسة",
  careFigure: "الرقم",
  careFrom: "من",
  careTo: "إلى",
  careLow: "الحد الأدنى (95 %)",
  careHigh: "الحد الأعلى (95 %)",
  careCounted: "المحسوب",
  careCustomers: "العملاء",
  careValueBefore: "من قبل",
  careLensService: "الخدمة",
  careLensCare: "الرعاية",
};
