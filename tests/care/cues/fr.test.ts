import { describe, expect, it } from "vitest";
import { readMessage } from "../../../src/care/read-message.ts";

const heardOf = (text: string) => readMessage(text, "customer").cues;
const promisedOf = (text: string) => readMessage(text, "staff").cues;

describe("cancel-wish in French", () => {
  it.each([
    "Je veux résilier mon abonnement.",
    "Je souhaite annuler ma commande.",
    "Merci de résilier mon contrat au plus vite.",
    "Comment puis-je résilier ?",
    "Si ce n'est pas réglé, je résilie mon contrat et je passe à la concurrence.",
    "RÉSILIEZ MON CONTRAT",
    "je voudrais resilier mon forfait svp",
    "J’annule mon abonnement.",
    "Veuillez fermer mon compte.",
    "Nous allons changer de prestataire.",
    "Vous avez perdu un client.",
    "Je vais aller voir ailleurs.",
    "Je ne commanderai plus jamais chez vous.",
    "Nous avons décidé de ne pas renouveler le contrat.",
    "Je n'arrive pas à résilier mon abonnement en ligne.",
    "Par la présente, je vous informe de la résiliation de mon contrat.",
    "J'en ai assez, j'arrête mon abonnement.",
    "Nous envisageons de changer de fournisseur.",
    "Je vais fermer mon compte si ça continue.",
    "Est-ce que je peux annuler ma commande ?",
    "Je vous informe que je résilie mon abonnement à compter de ce jour.",
    "Si ça continue, je vais voir ailleurs.",
    "Vous venez de perdre une cliente.",
    "Je voudrais mettre fin à mon abonnement.",
    "Comment puis-je supprimer mon compte ?",
    "Je vous demande de bien vouloir résilier mon contrat.",
    "Je me désabonne de votre service.",
    "Pouvez-vous annuler ma commande svp ?",
    "Je résilie !",
    "je veux annuler",
    "Merci de clôturer mon compte client.",
    "Nous mettons fin à notre contrat.",
    "C'est la dernière fois que je commande chez vous.",
    "Je vais passer chez un concurrent.",
    "Je ne souhaite pas renouveler mon abonnement.",
    "Comment faire pour annuler mon abonnement ?",
    "Je veux supprimer mon compte.",
  ])("is in «%s»", (text) => {
    expect(heardOf(text)).toContain("cancel-wish");
  });

  it.each([
    "Je voudrais annuler mon rendez-vous de vendredi.",
    "Je ne veux pas résilier, je veux juste une solution.",
    "Que se passe-t-il si je résilie ?",
    "Si j'annule ma commande, suis-je remboursé ?",
    "Puis-je résilier à tout moment ?",
    "Quels sont les frais de résiliation ?",
    "Pourquoi ma commande a-t-elle été annulée ?",
    "Vous avez annulé ma commande sans me prévenir.",
    "Pourquoi avez-vous annulé ma commande ?",
    "N'annulez pas ma commande s'il vous plaît.",
    "Je souhaite passer à la formule supérieure.",
    "Nous n'avons pas l'intention de résilier.",
    "Je voudrais changer d'adresse de livraison.",
    "La fonction d'annulation ne marche pas.",
    "Je n'ai pas annulé ma commande !",
    "Que devient mon compte si je ferme ma boutique ?",
    "Merci d'annuler le rendez-vous de jeudi.",
    "Est-ce que je perds mes points si j'annule ?",
    "J'ai annulé par erreur, pouvez-vous rétablir ma commande ?",
    "Je ne compte pas partir, rassurez-vous.",
    "Comment annuler l'envoi d'un message programmé ?",
    "La réunion est annulée.",
    "Ma commande a été annulée par votre service.",
    "Ne résiliez surtout pas mon contrat !",
    "Je dois annuler notre réunion de demain.",
    "Je n'ai jamais demandé à résilier.",
    "Si je résilie maintenant, est-ce que je garde mes données ?",
    "Je souhaite annuler la livraison de demain, je ne suis pas là.",
    "Je voudrais changer de formule.",
    "J'ai résilié mon abonnement en mai et je suis encore prélevé.",
  ])("is not in «%s»", (text) => {
    expect(heardOf(text)).not.toContain("cancel-wish");
  });
});

describe("manager-wish in French", () => {
  it.each([
    "Je veux parler à un responsable.",
    "Passez-moi votre supérieur.",
    "Je souhaite m'adresser à votre direction.",
    "Pouvez-vous transmettre mon dossier à votre responsable ?",
    "J'exige de parler au directeur.",
    "Qui est votre responsable ?",
    "Je voudrais qu'un responsable me rappelle.",
    "Je demande un responsable",
    "Merci d'escalader ma demande.",
    "je souhaite parler à votre supérieur hiérarchique",
    "Je veux un responsable au téléphone tout de suite.",
    "Faites remonter ma demande à votre hiérarchie.",
    "Est-ce que je peux avoir un responsable ?",
    "Je veux voir votre directeur !",
    "Je voudrais m'entretenir avec votre directeur.",
    "Puis-je parler à votre chef ?",
    "Je veux qu'on me passe un responsable.",
    "Donnez-moi le nom de votre supérieur.",
  ])("is in «%s»", (text) => {
    expect(heardOf(text)).toContain("manager-wish");
  });

  it.each([
    "Je dois d'abord en parler à mon responsable.",
    "Notre directeur a validé le devis.",
    "Je suis responsable de magasin.",
    "Vous êtes responsable de ce retard.",
    "Comment ajouter un manager à l'équipe ?",
    "Pas besoin de parler à un responsable, tout est réglé.",
    "Je voudrais parler à mon account manager.",
    "Félicitations à votre responsable !",
    "Mon chef veut une facture.",
    "Merci de transmettre la facture à notre directeur.",
    "Je suis le responsable des achats.",
    "Votre directeur est très sympathique.",
    "Mon directeur m'a demandé la facture.",
    "Le responsable du magasin a été très aimable.",
    "J'ai parlé à votre responsable hier, tout est réglé.",
    "Qui est responsable des frais de retour ?",
    "Comment changer le responsable d'un projet ?",
    "Je suis le gérant de la boutique.",
    "Le gestionnaire de fichiers ne s'ouvre pas.",
  ])("is not in «%s»", (text) => {
    expect(heardOf(text)).not.toContain("manager-wish");
  });
});

describe("vulnerability in French", () => {
  it.each([
    "Mon père est décédé la semaine dernière.",
    "J'ai perdu mon mari en mars.",
    "Je suis à l'hôpital depuis dix jours.",
    "Ma femme a un cancer.",
    "J'ai perdu mon emploi.",
    "Je ne peux plus payer mes factures.",
    "Nous avons des difficultés financières.",
    "Mon compte a été piraté.",
    "Le chargeur a pris feu.",
    "Je reçois la facture d'un autre client.",
    "Je suis victime de violences conjugales.",
    "Je viens de perdre mon père.",
    "Je suis en dépression.",
    "Je suis au chômage depuis mars.",
    "Mon mari est hospitalisé.",
  ])("is in «%s»", (text) => {
    expect(heardOf(text)).toContain("vulnerability");
  });

  it.each([
    "La batterie est morte.",
    "J'ai perdu mon mot de passe.",
    "Je ne peux pas payer, le lien ne fonctionne pas.",
    "Êtes-vous protégés contre une fuite de données ?",
    "Le colis est pour l'hôpital de Lyon.",
    "Je suis malade d'attendre.",
    "Votre service me tue !",
    "J'ai perdu mon temps.",
    "Mon ordinateur est mort.",
    "Le colis est perdu.",
    "Le téléphone est tombé.",
    "J'ai perdu la facture.",
  ])("is not in «%s»", (text) => {
    expect(heardOf(text)).not.toContain("vulnerability");
  });
});

describe("complaint in French", () => {
  it.each([
    "Je souhaite déposer une réclamation.",
    "Ceci est une réclamation.",
    "Je tiens à me plaindre de votre livreur.",
    "Où en est ma réclamation ?",
    "Réclamation concernant la commande 4711",
    "Je vais porter plainte.",
    "Je voudrais faire une réclamation officielle.",
    "Quelle est l'adresse du service réclamations ?",
  ])("is in «%s»", (text) => {
    expect(heardOf(text)).toContain("complaint");
  });

  it.each([
    "Je n'ai aucune réclamation, tout va bien.",
    "Je ne me plains pas, c'est très bien.",
    "Rien à redire, merci.",
    "Ce n'est pas une plainte, juste une remarque.",
    "Comment traiter la réclamation d'un client dans votre outil ?",
    "Nos clients se plaignent de la nouvelle page.",
    "Je n'ai pas à me plaindre.",
    "Tout est complet.",
  ])("is not in «%s»", (text) => {
    expect(heardOf(text)).not.toContain("complaint");
  });
});

describe("repeat-contact in French", () => {
  it.each([
    "C'est la troisième fois que je vous écris.",
    "J'ai déjà appelé deux fois.",
    "Je vous ai écrit plusieurs fois.",
    "Toujours pas de réponse de votre part.",
    "Personne ne répond à mes messages.",
    "Combien de fois dois-je l'expliquer ?",
    "Je vous relance au sujet de ma commande.",
    "J'attends toujours une réponse.",
    "Comme je vous l'ai déjà dit, le colis est vide.",
    "Suite à mon message de lundi, je n'ai rien reçu.",
    "Je vous ai déjà envoyé deux mails.",
    "Cela fait trois fois que je vous appelle.",
    "Je n'ai toujours pas eu de réponse.",
    "Sans nouvelles de votre part, je vous réécris.",
  ])("is in «%s»", (text) => {
    expect(heardOf(text)).toContain("repeat-contact");
  });

  it.each([
    "J'ai déjà payé la facture.",
    "C'est la deuxième fois que je commande chez vous, bravo.",
    "J'ai déjà essayé de redémarrer.",
    "Pas besoin de réponse, merci.",
    "C'est ma première commande.",
    "Le deuxième colis est arrivé.",
    "Je vous écris pour la première fois.",
    "La troisième page est vide.",
  ])("is not in «%s»", (text) => {
    expect(heardOf(text)).not.toContain("repeat-contact");
  });
});

describe("question in French", () => {
  it.each([
    "Quand arrive ma commande ?",
    "Où est mon colis",
    "ou est mon colis",
    "Comment changer mon mot de passe",
    "Bonjour, quand sera livrée ma commande",
    "Est-ce que vous livrez en Suisse",
    "Pourquoi ma commande est bloquée",
    "Quel est le délai de livraison",
    "Pouvez-vous m'envoyer la facture",
    "Je voudrais savoir si le produit est disponible.",
    "Remboursement ?",
    "Pourquoi le bouton est gris",
    "Qu'est-ce que je dois faire",
    "Combien de temps faut-il pour être remboursé",
    "Avez-vous reçu mon colis",
    "Bonjour, est-il possible de changer la taille",
    "J'aimerais savoir quand le technicien passe.",
    "Comment on fait pour se connecter",
    "C'est normal ?",
  ])("is in «%s»", (text) => {
    expect(heardOf(text)).toContain("question");
  });

  it.each([
    "Quand je clique sur envoyer, rien ne se passe.",
    "Quelle honte !",
    "Quel service formidable.",
    "Remboursez-moi ou je résilie.",
    "Bonjour ?",
    "Voici la page https://shop.example.fr/recherche?q=velo.",
    'L\'appli demande "Voulez-vous enregistrer ?" puis se ferme.',
    "Comme vous voulez.",
    "Vous vous moquez de moi ?",
    "Je sais où le trouver.",
    "Combien c'est agréable d'avoir une réponse.",
    "Quand vous voulez.",
    "Comment dire, je suis déçu.",
    "Où que j'aille, ça ne capte pas.",
    "Quand même, c'est long.",
    "Pourquoi pas.",
    "Que du bonheur.",
  ])("is not in «%s»", (text) => {
    expect(heardOf(text)).not.toContain("question");
  });
});

describe("promise in French", () => {
  it.each([
    "Je reviens vers vous d'ici vendredi.",
    "Je vous rappellerai demain.",
    "Nous allons vérifier cela avec l'entrepôt.",
    "Je m'en occupe personnellement.",
    "Vous recevrez une réponse sous 48 heures.",
    "Nous vous rembourserons cette semaine.",
    "Votre commande sera expédiée lundi.",
    "Je vous tiens au courant.",
    "Un technicien vous contactera la semaine prochaine.",
    "Dès que la pièce arrive, nous vous enverrons un message.",
    "Je vous promets de régler cela.",
    "Je vais demander à ma collègue.",
    "Je vous fais un retour demain.",
    "Nous vous enverrons un nouveau colis dès demain.",
    "Je m'engage à vous répondre avant ce soir.",
    "Nous vous recontacterons dès que possible.",
    "Je vous enverrai l'étiquette ce soir.",
    "Je fais le point avec mon équipe et je reviens vers vous.",
    "Je vais vérifier et je vous réponds demain.",
    "Je vous recontacte demain.",
    "Nous reviendrons vers vous sous 24 heures.",
    "Je transmets votre demande au service concerné.",
    "Un collègue vous rappellera cet après-midi.",
    "Nous allons vous rembourser.",
    "Vous serez remboursé avant la fin de la semaine.",
    "Je vais me renseigner et je vous tiens informé.",
    "Nous ferons le nécessaire.",
  ])("is in «%s»", (text) => {
    expect(promisedOf(text)).toContain("promise");
  });

  it.each([
    "Je serai absent jusqu'à lundi.",
    "Vous devrez redémarrer l'appareil.",
    "Si vous m'envoyez le numéro, je pourrai vérifier.",
    "J'espère que nous aurons bientôt de vos nouvelles.",
    "Merci de répondre avant vendredi.",
    "Nous ne pourrons pas vous rembourser.",
    "Je ne peux pas vous promettre que ce sera prêt vendredi.",
    "Nous vous avons remboursé lundi.",
    "Nos bureaux sont fermés vendredi.",
    "N'hésitez pas à nous écrire.",
    "Nous serons ravis de vous aider.",
    "Votre colis a été livré hier.",
    "Vous pouvez nous joindre jusqu'à vendredi.",
    "Nous avons vérifié votre compte.",
    "Nous attendons votre réponse avant vendredi.",
    "Si vous souhaitez annuler, nous vous rembourserons.",
    "Vous trouverez le bouton dans les réglages.",
    "Il vous faudra redémarrer.",
    "Si vous avez d'autres questions, je serai ravie d'y répondre.",
    "Pourriez-vous nous répondre avant vendredi ?",
    "Nous ne remboursons pas les frais de port.",
    "Dès que vous m'enverrez la photo, je vérifierai.",
    "Malheureusement, je ne pourrai pas vous rappeler.",
  ])("is not in «%s»", (text) => {
    expect(promisedOf(text)).not.toContain("promise");
  });

  it.each([
    ["Je reviens vers vous d'ici vendredi.", "friday"],
    ["Je vous rappellerai demain matin.", "tomorrow"],
    ["Je vous envoie cela aujourd'hui, dès que possible.", "today"],
    ["Vous aurez une réponse d'ici la fin de la semaine.", "end-of-week"],
    ["Nous vous contacterons la semaine prochaine.", "next-week"],
    ["Suite à votre appel de lundi, je vous rappellerai jeudi.", "thursday"],
    ["Je vous rappellerai après-demain.", null],
    ["Je m'en occupe.", null],
    ["Je vous recontacte d'ici demain soir.", "tomorrow"],
    ["Je vous rappellerai lundi prochain.", "monday"],
    ["Nous vous répondrons en début de semaine prochaine.", "next-week"],
    ["Nous avons reçu votre colis lundi et vous rembourserons mardi.", "tuesday"],
  ])("names in «%s» the day %s", (text, day) => {
    expect(readMessage(text, "staff").promisedDay).toBe(day);
  });
});
