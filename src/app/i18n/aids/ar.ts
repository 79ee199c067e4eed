import type { Catalogue } from "../catalogue.ts";
import type { AidKey } from "./en.ts";

/** Preferences and what else helps with an answer, in Arabic. */
export const arabic: Catalogue<AidKey> = {
  language: "ar",
  direction: "rtl",
  messages: {
    "preferences.title": "التفضيلات",
    "preferences.none": "لا شيء مسجل",
    "preferences.channel": "وسيلة التواصل",
    "preferences.language": "اللغة",
    "preferences.address": "المخاطبة بـ",
    "preferences.contact": "التواصل",
    "preferences.unset": "غير مسجل",
    "preferences.no-contact": "عدم التواصل",
    "preferences.no-contact-hint": "لن تُقترح متابعات لهذا العميل على أحد. أما الرد فيبقى كما هو.",
    "preferences.elsewhere": "وسم أو مؤسسة العميل يطلب عدم التواصل. يُغيَّر ذلك هناك.",
    "preferences.no-fields":
      "ليس في هذا الحساب حقول للبقية، أو ليست لك. على المسؤول تثبيت متطلبات التطبيق أو السماح لك برؤية حقول المستخدمين.",
    "preferences.edit": "تعديل",
    "preferences.edit-what": "تعديل تفضيلات هذا العميل",
    "preferences.reading": "جارٍ القراءة…",
    "preferences.form": "تفضيلات هذا العميل",
    "preferences.save": "حفظ",
    "preferences.saving": "جارٍ الحفظ…",
    "preferences.cancel": "إلغاء",
    "preferences.saved": "حُفظت في Zendesk.",
    "preferences.unchanged": "لم يتغير شيء.",
    "preferences.not-kept":
      "لم يحفظ Zendesk كل ذلك. اسأل المسؤول إن كان يحق لك تعديل حقول المستخدمين.",
    "channel.email": "البريد الإلكتروني",
    "channel.phone": "الهاتف",
    "channel.messaging": "المراسلة",
    "channel.sms": "رسالة نصية",

    "problem.title": "مشكلة مفتوحة:",
    "problem.unnamed": "المشكلة {ticket}",
    "problem.incidents": {
      zero: "لا تذاكر منها",
      one: "تذكرة واحدة منها",
      two: "تذكرتان منها",
      few: "{count} تذاكر منها",
      many: "{count} تذكرة منها",
      other: "{count} تذكرة منها",
    },
    "problem.since": "منذ {date}",
    "problem.unseen": "لا يسمح لك Zendesk برؤيتها.",
    "problem.unread": "تعذرت قراءة ماهيتها الآن.",

    "failure.refused": "لم يسمح لك Zendesk بذلك: {detail}",
    "failure.refused-plainly":
      "لا يسمح لك Zendesk بتغيير هذا العميل. اطلب من المسؤول صلاحية تعديل العملاء.",
    "failure.invalid": "لا يقبل Zendesk ذلك: {detail}",
    "failure.invalid-plainly": "لا يقبل Zendesk إحدى هذه القيم. اختر غيرها.",
    "failure.conflict": "كان شخص آخر يغيّر هذا العميل. حاول مجددًا.",
    "failure.limited": {
      zero: "يطلب Zendesk الانتظار قليلًا. حاول بعدها.",
      one: "يطلب Zendesk الانتظار ثانية واحدة. حاول بعدها.",
      two: "يطلب Zendesk الانتظار ثانيتين. حاول بعدهما.",
      few: "يطلب Zendesk الانتظار {count} ثوانٍ. حاول بعدها.",
      many: "يطلب Zendesk الانتظار {count} ثانية. حاول بعدها.",
      other: "يطلب Zendesk الانتظار {count} ثانية. حاول بعدها.",
    },
    "failure.failed": "لم يجب Zendesk كما ينبغي. حاول مجددًا.",
  },
  statements: {},
  names: {},
  rules: {},
};
