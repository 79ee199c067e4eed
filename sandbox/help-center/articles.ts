/** An article in each of the languages that it was written in. */
export type Article = {
  readonly id: number;
  readonly sectionId: number;
  /** Days before the account's history ends on which it was edited last. */
  readonly editedDaysAgo: number;
  /** True where only people who work here may read it. */
  readonly isInternal?: boolean;
  readonly texts: Readonly<Record<string, { readonly title: string; readonly body: string }>>;
};

export const defaultLocale = "en-us";
export const locales = ["en-us", "de", "fr", "es", "ar"];

export const sections = [
  {
    id: 7001,
    names: { "en-us": "Riding", de: "Fahren", fr: "Rouler", es: "Rodar", ar: "القيادة" },
  },
  {
    id: 7002,
    names: {
      "en-us": "Battery and motor",
      de: "Akku und Motor",
      fr: "Batterie et moteur",
      es: "Batería y motor",
      ar: "البطارية والمحرك",
    },
  },
  {
    id: 7003,
    names: {
      "en-us": "Orders and delivery",
      de: "Bestellung und Lieferung",
      fr: "Commande et livraison",
      es: "Pedido y entrega",
      ar: "الطلب والتوصيل",
    },
  },
] as const;

export const articles: readonly Article[] = [
  {
    id: 8101,
    sectionId: 7001,
    editedDaysAgo: 34,
    texts: {
      "en-us": {
        title: "Choosing tyres for gravel, rain and winter",
        body: "Wide tyres with a light tread run well on gravel. Check the space under the mudguards: 45 mm fit on every Kestrel.",
      },
      de: {
        title: "Reifen für Schotter, Regen und Winter",
        body: "Breite Reifen mit feinem Profil laufen gut auf Schotter. Unter die Schutzbleche passen 45 mm.",
      },
      fr: {
        title: "Choisir ses pneus pour le gravier, la pluie et l'hiver",
        body: "Des pneus larges conviennent au gravier. Sous les garde-boue passent 45 mm.",
      },
    },
  },
  {
    id: 8102,
    sectionId: 7001,
    editedDaysAgo: 210,
    texts: {
      "en-us": {
        title: "Packing for a week on gravel roads",
        body: "Bags, water, spare tubes: what a bike can carry on a long gravel trip.",
      },
    },
  },
  {
    id: 8103,
    sectionId: 7001,
    editedDaysAgo: 12,
    texts: {
      "en-us": {
        title: "Fitting a child seat",
        body: "The child seat fits every frame with a rear rack. It takes ten minutes.",
      },
      de: {
        title: "Den Kindersitz anbringen",
        body: "Der Kindersitz passt auf jeden Gepäckträger.",
      },
      ar: {
        title: "تركيب مقعد الطفل",
        body: "يناسب مقعد الطفل كل هيكل له حامل خلفي، ويستغرق تركيبه عشر دقائق.",
      },
    },
  },
  {
    id: 8201,
    sectionId: 7002,
    editedDaysAgo: 5,
    texts: {
      "en-us": {
        title: "The battery does not charge",
        body: "Clean the contacts, try another socket, and see what the lights of the battery say.",
      },
      de: {
        title: "Der Akku lädt nicht",
        body: "Kontakte reinigen, eine andere Steckdose versuchen, auf die Lichter am Akku achten.",
      },
      es: {
        title: "La batería no carga",
        body: "Limpie los contactos y pruebe otro enchufe. Las luces de la batería dicen qué ocurre.",
      },
      fr: {
        title: "La batterie ne se charge pas",
        body: "Nettoyez les contacts et essayez une autre prise.",
      },
    },
  },
  {
    id: 8202,
    sectionId: 7002,
    editedDaysAgo: 3,
    isInternal: true,
    texts: {
      "en-us": {
        title: "Battery on back order: what we may offer",
        body: "Loan batteries, refunds and who decides. For the team only.",
      },
    },
  },
  {
    id: 8301,
    sectionId: 7003,
    editedDaysAgo: 60,
    texts: {
      "en-us": {
        title: "Where is my order? Tracking a parcel",
        body: "The tracking page shows the delivery from the day on which the parcel leaves us.",
      },
      de: {
        title: "Wo ist meine Bestellung? Sendung verfolgen",
        body: "Die Lieferung ist zu sehen, sobald das Paket unterwegs ist.",
      },
      es: {
        title: "¿Dónde está mi pedido? Seguir un envío",
        body: "La entrega se ve desde el día en que sale el paquete.",
      },
    },
  },
  {
    id: 8302,
    sectionId: 7003,
    editedDaysAgo: 420,
    texts: {
      "en-us": {
        title: "Paying by card, invoice or in instalments",
        body: "Which cards we take, how an invoice is paid, and what instalments cost.",
      },
      ar: {
        title: "الدفع بالبطاقة أو الفاتورة أو على دفعات",
        body: "البطاقات المقبولة وطريقة دفع الفاتورة وتكلفة الدفعات.",
      },
    },
  },
];
