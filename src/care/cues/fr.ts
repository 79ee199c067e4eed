import { type LanguageCues, type Phrases, upTo } from "./cue-pattern.ts";

const begin = "[.,?]( (et|mais|alors|donc|bonjour|bonsoir|salut|svp|ok|sinon|du coup))?";
const sentence = "[.?]( (et|mais|alors|donc|bonjour|bonsoir|salut)( ,)?)?";

const cancel =
  "(résilier|(d')?annuler|(de )?clôturer|me désabonner|nous désabonner|me rétracter|rompre)";
const wish =
  "(j'|n'|s'|m'|d')?(veux|voudrais|voudrions|voulons|souhaite|souhaitons|souhaiterais|" +
  "souhaiterions|aimerais|aimerions|désire|désirons|vais|allons|peux|puis|pouvons|pouvez|" +
  "pourriez|peut|dois|devons|préfère|envisage|envisageons|compte|comptons|demande|demandons|" +
  "décidé|pense|pensons|besoin|essaie|essaye|essayé|essayer|cherche|comment|merci|prie|" +
  "veuillez|où|faut|moyen|envie|point|obligé|arrive|arrivons|souhait)";
const contract =
  "(contrat|contrats|abonnement|abonnements|compte|comptes|commande|commandes|adhésion|" +
  "forfait|assurance|souscription|achat|service|formule|licence|profil)";
const my = "(mon|ma|mes|notre|nos|cet|cette|ce|le|la)";
/** What people call off and stay customers. */
const occasion =
  "(rendez vous|rdv|réunion|réservation|livraison|appel|cours|visite|entretien|webinaire|" +
  "billet|vol|voyage|table|chambre|virement|paiement|prélèvement|retour|remboursement|" +
  "demande|ticket|invitation|export|intervention|séance|newsletter|notifications?|" +
  "mise à jour|impression|message)";
const provider =
  "(fournisseur|prestataire|opérateur|banque|assureur|assurance|marque|boutique|magasin|" +
  "enseigne|crémerie|société|entreprise|hébergeur|transporteur|garage)";

const cancelWish: Phrases = {
  heard: [
    `${wish}…5 ${cancel}`,
    "(je|nous) (résilie|résilions|romps|clôture|clôturons|me désabonne|nous désabonnons|me rétracte)",
    "(j'annule|nous annulons|annulez|résiliez|clôturez|fermez|supprimez|arrêtez) ((mon|ma|" +
      "mes|notre|nos|tout|la|le|ce|cette|cet) |l')(commande|abonnement|contrat|compte|forfait|" +
      "adhésion|assurance)?",
    "(j'arrête|j'interromps|nous arrêtons) (mon|notre|cet|ce|le|l'*)( abonnement| contrat| forfait)?",
    `[.,] (annule|résilie) ${my} ${contract}`,
    "(ma|notre|demande de|lettre de) résiliation",
    "résiliation (de|du) (mon|notre|mes|contrat|compte|forfait|cet)",
    "[.] (résiliation|annulation) [.,]",
    "(résiliation|annulation) (immédiate|de ma commande|de mon abonnement|de mon contrat|de notre contrat)",
    "demande d'annulation",
    "(fermer|fermeture de|supprimer|suppression de|effacer|désactiver|arrêter|stopper|cesser|" +
      "interrompre)…2 (mon|notre|mes|nos) (compte|abonnement|contrat|forfait|adhésion|comptes|" +
      "abonnements|contrats)",
    "(fermer|arrêter|stopper) (l'abonnement|le contrat|le compte)",
    "(mettre|mets|mettons) (fin|un terme) (à|au) (mon|notre|contrat|cet|ce|l'abonnement|notre collaboration)",
    "(pas|plus) (renouveler|reconduire|prolonger)",
    "(renouvelle|renouvellerai|renouvellerons|renouvelons|reconduirai|reconduirons) (pas|plus)",
    `(changer|change|changeons|changerai) (de |d')${provider}`,
    "(passer|passe|passons|passerai|aller|vais|irai|irons|partir|pars|partons|partirai|" +
      "tourner|tourne|tournons|tournerai)…2 (à|chez|vers|voir) (la concurrence|un concurrent|" +
      "une concurrente|(vos|votre|des) concurrents?|un autre|une autre|quelqu'un d'autre|" +
      "d'autres)",
    "(voir|aller|irai|irons|vais|achèterai|commanderai|acheter|commander|partir|pars) ailleurs",
    `(cherche|cherchons|chercher|recherche)…2 (autre|nouveau|nouvel|nouvelle) ${provider}`,
    "(quitter|quitte|quittons) (votre|vos)",
    "(vous|de vous) (quitter|quitte|quittons)",
    "(perdu|perdez|perdre|perdent|perdrez) (un|une|encore un|encore une|définitivement un|moi comme|votre)…2 (client|cliente|clients)",
    "plus jamais… (chez vous|commander|acheter|commande|achèterai|commanderai)",
    "(commanderai|achèterai|commande|achète|commanderons) (plus|jamais|plus jamais)( rien)?…1( chez vous)?",
    "dernière fois que (je|j'|nous) ?(commande|achète|commandons|passe|fais)",
    "(plus|pas) (être|rester) (client|cliente|votre client|clients)",
  ],
  unless: [
    "(?<!(peux|pouvons|peut|puis|sais|arrive) )(pas|jamais|sans|ni|aucune)( (de|du tout|" +
      "vraiment|encore|l'intention|intention|prévu|question|envie|besoin|voulu|demandé|" +
      `souhaité|souhait|raison|vouloir|(demandé|cherché) (à|d'))){0,4} (${cancel}|partir|` +
      "changer|quitter|fermer|résiliation)",
    "(n'annule*|ne résilie*|ne ferme*) (surtout )?(pas|jamais)",
    "(si|quand|lorsque|dès que|après avoir|avant de) (j'annul*|(je|on|nous|l'on|quelqu'un|un " +
      `client)${upTo(4, "je|nous|on")} (résili*|(d')?annul*|désabonn*|ferm*|clôtur*))`,
    "(en cas|frais|conditions|politique|délais?|pénalités?|modalités|indemnités?) (de |d')(résiliation|annulation|rétractation)…",
    "(suite à|après|malgré|depuis|confirmation de|confirm*|pourquoi|reçu)… (l'annulation|la résiliation|ma résiliation|l'annulation)",
    `${cancel}… (à tout moment|n'importe quand|à n'importe quel moment|quand je veux)`,
    `à tout moment ${cancel}`,
    `(puis je|peut on|est il possible de|pourrait on) ${cancel} (sans frais|gratuitement|quand)`,
    "(me |nous )?désabonner (de|du|à) (la |votre |vos )?(newsletter|infolettre|liste|mails|e mails)",
    "(vous|ils|le vendeur|le site|le magasin|le transporteur|la boutique) (voulez|veulent|" +
      `veut|allez|avez|devez|a|ont|décidez)… (${cancel}|annulé|résilié)`,
    `pourquoi… (${cancel}|annul*|résili*)`,
    `(annuler|d'annuler|annulez|annule|j'annule|annulation|résilier)${upTo(4, "commande|abonnement|contrat|compte")} ${occasion}`,
    `pas (de |d')(changer|quitter|partir)`,
  ],
};

const manager =
  "(responsables?|supérieure?s?|managers?|directeurs?|directrice|chefs?|superviseurs?|" +
  "superviseuse|direction|hiérarchie|patron|patronne|gérante?)";
const toManager =
  "((à|avec|auprès de|par|vers|de) (un |une |votre |vos |le |la |ton |ta )(_ )?|à (l'|" +
  `quelqu'un de )|(au|du|à un|auprès d'un|auprès d'une|d'un|d'une) )${manager}`;

const managerWish: Phrases = {
  heard: [
    "(parler|discuter|échanger|m'adresser|adresser|m'entretenir|entretenir|plaindre|plains|" +
      "escalader|escaladez|transférer|transférez|transférée?|transmettre|transmettez|passer|" +
      "passez|mettre|mettez|contacter|joindre|remonter|remontez|suivre|écrire|soumettre|voir|" +
      `traiter|traité|traitée)…5 ${toManager}`,
    "(j')?(passez|passe|donnez|avoir|appelez|appelle|chercher|veux|voudrais|voulons|exige|exigeons|" +
      "demande|demandons|souhaite|réclame|besoin de|besoin d'|contacter|voir|joindre)( moi| " +
      `nous)?…2 (un|une|votre|le|la|ton)…1 ${manager}`,
    `(qu'un|qu'une|que votre|que le|que la|un|une|votre)…1 ${manager} (me|nous|doit|puisse|` +
      "pourrait|peut|peut il|peut elle)…2 (rappel*|contact*|répond*|appel*|recontact*|regard*|" +
      "occup*|joign*)",
    `(qui|quel|où) est…2 (votre|le|la)…1 ${manager}`,
    `(nom|coordonnées|numéro|adresse|mail|contact) ((de |du |d'un |d'une )(votre |la |le )?)${manager}`,
    `(rappel|appel|réponse|retour) (d'un|d'une|de votre|du|de la)…1 ${manager}`,
    `${begin} (un |votre )?responsable (svp|s'il vous plaît)`,
    "(merci de|veuillez|faire|faites|pouvez vous|voudrais|veux|souhaite)…2 (escalader|d'escalader|remonter) (ce|cette|ma|mon|le|la|à|au)",
    "merci d'escalader",
    "quelqu'un (de plus )?(haut placé|plus haut placé|qui (peut décider|décide|a le pouvoir))",
  ],
  unless: [
    `(mon|ma|notre|nos|son|sa|mes)…1 ${manager}`,
    "(chef de projet|chef de produit|account manager|directeur de projet|responsable de " +
      "compte|(gestionnaire|manager) de (compte|mots|fichiers|tâches))",
    `(rôle|accès|compte|droits|profil)…1 ${manager}`,
    `(pas|jamais|sans|inutile)( (besoin|de|parler|du tout|passer|voir|à|au|avec)){0,4}( un| une| le| votre)? ${manager}`,
    `(suis|en tant que|comme)…1 ${manager}`,
    `(remerci*|félicit*|bravo)…4 ${manager}`,
    "(êtes|est|sont|sommes|tenus?|tiens|tient|être|étiez|pas)( vous)?( pour)? responsables? (de|du|des|si)",
    "(pas|inutile)…2 (d'escalader|escalader)",
  ],
};

const relative =
  "(mari|femme|père|mère|papa|maman|fils|fille|frère|soeur|enfant|bébé|grand père|grand mère|" +
  "conjointe?|compagnon|compagne|époux|épouse|ami|amie|parents|oncle|tante|beau père|" +
  "belle mère|chien|chat)";

const vulnerability: Phrases = {
  heard: [
    "(décès|décédée?s?|décéder|deuil|obsèques|enterrement|veuf|veuve|défunte?|fausse couche|soins palliatifs)",
    `${relative}… (est|sont|vient de|viennent de)…1 (morte?|morts|mourir|disparue?)`,
    `(perdu|perdre) (mon|ma|notre|mes) ${relative}`,
    `mort de (mon|ma|notre) ${relative}`,
    "(un|le|mon|du|son|d'un) cancer",
    "(à|de) l'hôpital",
    "(hospitalis*|gravement malade|très malade|maladie grave|longue maladie|dépression|" +
      "dépressif|dépressive|burn out|burnout|alzheimer|un avc|infarctus|crise cardiaque|" +
      "chimio*|handicapée?|mon handicap|invalidité|arrêt maladie|cancéreu*)",
    "(suicid*|en finir avec la vie|mettre fin à mes jours|plus envie de vivre|me tuer)",
    "(violences? (conjugales?|domestiques?|familiales?)|(mari|conjoint|ex|compagnon) violent|" +
      "harcèlement|me harcèle|harcelée?|me menace|menaces? de mort|(suis|sommes|est|vie) en " +
      "danger)",
    "(pris feu|prend feu|explosé|électrocut*|choc électrique|décharge électrique|(me suis|" +
      "s'est|été|ai) (brûlée?|blessée?|intoxiquée?)|fuite de gaz|monoxyde)",
    "perdu (mon|notre) (emploi|travail|job|poste)",
    "(été|suis|me suis fait) licenciée?",
    "(au chômage|surendett*|mes dettes|endettée?s?|en faillite|faillite personnelle|huissiers?|expulsion|expulsée?s?|sans abri|(suis|sommes) sdf)",
    "(difficultés?|problèmes?|soucis) (financi*|d'argent)",
    "(plus|pas) les moyens (de payer|de régler|financiers|[.,?])",
    "(peux|pouvons|arrive|arrivons|capable)( (plus|à|de)){0,2} plus( à)? (payer|régler|rembourser)",
    "(peux|pouvons) plus (payer|régler|rembourser|me le permettre)",
    "plus à (payer|régler|joindre les deux bouts)",
    "(fuite|violation|vol) de (mes )?données",
    "(vol d'identité|usurp*|violation (du|de mon|de ma) (rgpd|vie privée))",
    "(compte|boîte mail|messagerie|profil)… piratée?",
    "(me suis fait|été|ai été) (pirat*|agress*|arnaqu*)",
    "(mes|nos) (données|informations|coordonnées|photos|documents)…4 (divulgué*|publié*|" +
      "volé*|diffusé*|exposé*|vendu*|partagé*|fuité|accessibles|transmis*)",
    "(données|facture|commande|coordonnées|compte|dossier|adresse) (d'un autre|d'une autre|d'autres) (client*|personne*|utilisateur*)",
  ],
  unless: [
    "(contre|protég*|prévenir|éviter|en cas)…4 (fuite|violation|vol|piratage|usurpation)( de)?( données)?",
    "recherche (contre|sur) le cancer",
    "(livr*|colis|commande|imprimante|pour|service)… l'hôpital",
  ],
};

const complaint: Phrases = {
  heard: [
    "(une|ma|cette|la|notre|ceci est une|comme une|formelle|service|suivi de) (réclamation|plainte)",
    "[.,] (réclamation|plainte)…1( ma| la| commande)?",
    "(réclamation|plainte) (officielle|formelle|concernant|contre|au sujet|à propos)",
    "(me|nous) (plaindre|plains|plaignons)",
    "porter plainte",
    "(déposer|faire|formuler|adresser|envoyer|dépose|fais) (une |ma )?(réclamation|plainte)",
    "service (des )?réclamations?",
  ],
  unless: [
    "(aucune|sans|pas de|pas une|pas comme une|nulle|ni)…1 (réclamation|plainte)",
    "(pas|rien|jamais|plus)( (à|de|pour|me|nous|vraiment|vous|ici|là|lieu)){0,4} (plaindre|plains|plaignons)",
    "(plains|plaignons|plaindre|plainte) (pas|jamais)",
    "(réclamation|plainte|réclamations|plaintes) (d'un|d'une|de l'un|de mes|de nos|d'une de|" +
      "des|de mon) (client*|de nos|locataire*|voisin*|utilisateur*)",
    "(gérer|gère|traiter|reçu|reçois|recevons|enregistrer|module|formulaire)… (réclamations?|plaintes?)( d'un| de| des)?",
    "(clients|utilisateurs) se (plaignent|plaindre)",
  ],
};

const contacted =
  "(écrit|appelé|appelée|contacté|signalé|demandé|expliqué|relancé|téléphoné|dit|mentionné|" +
  "précisé|indiqué|envoyé (un|une|des|deux|trois|plusieurs|mon|ma) (mail|mails|message|" +
  "messages|courriel|courriels|demande|demandes))";
const write =
  "(écris|écrivons|contacte|contactons|appelle|appelons|demande|demandons|signale|relance|" +
  "relançons|réclame|explique|redis|répète|sollicite|envoie)";
const nth =
  "(deuxième|seconde|troisième|quatrième|cinquième|énième|nième|n ième|2e|3e|4e|2ème|3ème|" +
  "4ème|5ème|centième)";

const repeatContact: Phrases = {
  heard: [
    `${nth} fois que (je|j'*|nous|l'on)…2 (${write}|${contacted}|appelle|vous)`,
    `${nth} fois que j'(écris|appelle|explique|envoie)`,
    "fait (deux|trois|quatre|cinq|dix) fois que (je|j'*|nous)",
    `(écris|contacte|appelle|demande|répète|signale|redis|relance)… pour la ${nth} fois`,
    `pour la ${nth} fois [.,]`,
    `(mon|ma|le|la|c'est mon|c'est ma) ${nth} (mail|message|courriel|demande|ticket|appel|relance|réclamation)`,
    `(déjà|plusieurs fois|à plusieurs reprises|maintes fois|deux fois|trois fois)…2 ${contacted}`,
    `${contacted}…4 (plusieurs fois|deux fois|trois fois|quatre fois|à plusieurs reprises|maintes fois|à maintes reprises)`,
    "(toujours|encore)…1 (pas|aucune|aucun|rien|sans)( (de|reçu|eu)){0,3} (réponse|nouvelles|nouvelle|retour)",
    "(aucune|aucun|sans|pas de|pas reçu de|pas eu de|ni) (réponse|retour|nouvelles?)…1",
    "personne ne…1 (répond|répondu|rappelle|rappelé|contacté|lit)",
    "personne (répond|n'a répondu|ne m'a répondu|ne me répond)",
    "combien de fois (dois|faut|vais|devrai|je dois)",
    "(vous|te) (relance|relançons|recontacte|recontactons|réécris|rappelle encore)",
    "(je|nous) (relance|relançons|recontacte|réitère|reviens vers vous)",
    "(mon|mes|ma|à mon|à ma) (dernier|derniers|précédent|précédents|dernière|premier|" +
      "précédente|première|deuxième|troisième)…1 (mail|mails|message|messages|courriel|" +
      "courriels|demande|ticket|appel|relance)",
    "(mail|message|courriel|demande|appel) (précédente?|resté sans réponse|du [0-9]*)",
    "comme (je vous l'ai|je l'ai|déjà|je vous ai|indiqué|nous vous l'avons)…1 (dit|écrit|mentionné|indiqué|expliqué|signalé|déjà|dans mon)",
    "(j'attends|attends|attendons)…4 (réponse|retour|nouvelles|rappel)",
    "(suite à|faisant suite à|relance concernant) (mon|ma|mes) (mail|message|courriel|appel|demande|relance)",
  ],
  unless: [
    `${nth} fois que (je|j'|nous) ?(commande|achète|commandons|achetons)`,
    "(pas|aucun) besoin (de|d'une) réponse",
    "(première|dernière) (commande|facture)",
  ],
};

const question: Phrases = {
  heard: [
    `${begin} (est ce (que|qu')*|qu'est ce (que|qui|qu')*|qu'en est il|c'est quand|c'est où|c'est combien)`,
    `${begin} (quand|comment|pourquoi|combien|où|à quelle heure|jusqu'à quand|depuis quand|à ` +
      "partir de quand) (est|sont|sera|seront|était|puis je|peut on|pouvez vous|pourrais je|" +
      "pourrai je|vais je|dois je|devons nous|faut il|allez vous|ai je|avez vous|a t|a t on|" +
      "serai je|comptez vous|arrive|arrivera|recevrai je|aurai je|pouvons nous|en est|se " +
      "trouve*|l'*|va t)",
    `${begin} (comment|pourquoi|combien) (je|on|ça|faire|obtenir|changer|modifier|contacter|` +
      "annuler|résilier|retourner|renvoyer|procéder|savoir|activer|installer|télécharger|" +
      "récupérer|mon|ma|mes|le|la|les|ce|cette|vous|il|elle|n'*|ne|de|coûte|se)",
    `${begin} où (trouver|puis je|sont|est|en est|en sont|je peux|je trouve)`,
    `${sentence} (à |de |pour |dans |sur |par |avec )?(quel|quelle|quels|quelles)…2 (est|` +
      "sont|était|seront|puis je|dois je|faut il|avez vous|peut on|choisir|prendre|recommandez|" +
      "je dois|conseillez)",
    `${sentence} qui (est|peut|dois je|contacter|puis je)`,
    `${begin} (pouvez vous|pourriez vous|avez vous|savez vous|auriez vous|allez vous|livrez ` +
      "vous|proposez vous|acceptez vous|serait il possible|est il possible|est il prévu|y a t " +
      "il|existe t il|puis je|pourrais je|peut on|dois je|devons nous|faut il|est ce normal|" +
      "est il normal|pouvons nous|peux tu|as tu)",
    "(j')?(voudrais|voudrions|aimerais|aimerions|souhaite|souhaiterais|voulais|veux|besoin " +
      "de|cherche à|demander|demande|dire|indiquer|expliquer|savez( vous)?|préciser)( savoir)? " +
      "(si|s'il|quand|comment|pourquoi|quel|quelle|quels|quelles|combien|où est|où en est|où " +
      "sont)",
    `(je me|nous nous) (demande|demandons) (si|s'il|quand|comment|pourquoi|quel*|combien|où)`,
  ],
  unless: [
    "[.?] (bonjour|allo|ok|vraiment|ah bon|sérieusement|merci|oui|non|salut|il y a quelqu'un)( ,)? [?]",
    "(vous (vous )?(moquez|foutez|plaisantez)( de moi)?|c'est une (blague|plaisanterie)|vous êtes sérieux|vous rigolez|vous savez quoi) [?]",
    "(dire|demande|expliquer) (si|quand|comment)…1 (c'est|ça)…1 (génial|super|bien)",
  ],
};

const weekday = "(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)";
const soon =
  "(demain|aujourd'hui|ce soir|cet après midi|dès|sous|d'ici|avant|dans la journée|dans les|" +
  "au plus tard|au plus vite|rapidement|prochainement|cette semaine|la semaine prochaine|" +
  `en début de|en fin de|${weekday}|le [0-9]*)`;
const infinitive =
  "(vérifier|voir|regarder|transmettre|envoyer|renvoyer|contacter|recontacter|rappeler|" +
  "rembourser|procéder|demander|faire|corriger|régler|résoudre|examiner|étudier|revenir|" +
  "prendre|tenir|donner|remplacer|expédier|réparer|créditer|mettre|relancer|répondre|" +
  "transférer|lancer|informer|prévenir|appeler|ouvrir|annuler|modifier|m'en|m'assurer|" +
  "m'occuper|nous|escalader|remonter|échanger|livrer|tout|me renseigner|vous)";
const done =
  "(expédié*|livré*|remboursé*|envoyé*|réparé*|traité*|corrigé*|crédité*|remplacé*|résolu*|" +
  "réglé*|prêt|prête|prêts|effectué*|rétabli*|examiné*|contacté*|recontacté*|informé*|" +
  "rappelé*|notifié*)";
const pronouns = "( (vous|te|le|la|les|lui|y|en|leur|nous|me|m'en|nous en)){0,3}";

const promise: Phrases = {
  heard: [
    `(je|nous|j'y)${pronouns} (?!(serai|serons|pourrai|pourrons|devrai|devrons|aurai|aurons|` +
      "saurai|saurons|resterai|voudrai|vrai|espérons|considérons|offrons|ouvrons|adorons|" +
      "ignorons|assurons|préparons|préférons|livrons|serons|désirons|montrons|rencontrons) )[^ " +
      ".,?/]*(rai|rons)",
    "(je|nous|on|(l')?équipe…1|technicien|technicienne|service|collègues?|conseiller|" +
      "conseillère|atelier|entrepôt|transporteur|quelqu'un|ils|il|elle) (vais|allons|va|" +
      `vont)${upTo(3, "pas|ne|devoir|avoir|être")} ${infinitive}`,
    "((fais|faisons|ferai|ferons) un retour|je m'engage à|nous nous engageons à|je m'en " +
      "(occupe|charge)|nous nous en (occupons|chargeons)|on s'en (occupe|charge)|je m'occupe " +
      "(de|personnellement|du)|nous nous occupons)",
    "(je reviens|nous revenons|reviendra|reviendront|revenir) vers vous",
    "vous (tiens|tenons|tiendrai|tiendrons|tient) (au courant|informée?s?|rigoureusement|régulièrement)",
    "(je vous (promets|garantis|assure que|donne ma parole)|nous vous (promettons|" +
      "garantissons|assurons que)|comptez sur (moi|nous)|c'est promis|je me renseigne|je fais " +
      "(le nécessaire|suivre|remonter)|nous faisons (le nécessaire|suivre))",
    "(je (transmets|vérifie|relance|demande|regarde|contacte)|nous (transmettons|vérifions|" +
      "relançons|contactons)) (à|au|aux|cela|ça|votre|le|la|ce|avec|immédiatement|tout de " +
      "suite|auprès|l')*",
    "vous (rappelle|rappelons|envoie|envoyons|rembourse|remboursons|contacte|contactons|" +
      `recontacte|recontactons|appelle|appelons|réponds|répondons|livrons|expédions)…6 ${soon}`,
    `vous (recevrez|obtiendrez)…4 (${soon}|réponse|remboursement|nouvelles|avoir|produit|numéro|mail|confirmation|commande|colis)`,
    "vous aurez… (réponse|nouvelles|retour|remboursement|colis|commande)",
    `vous serez…1 ${done}`,
    `(sera|seront)${upTo(2, "pas|ne")} ${done}`,
    "(vous|te) (contactera|rappellera|recontactera|répondra|appellera|enverra|remboursera|tiendra|écrira|contacteront|rappelleront|livrera)",
    `(sera|serez|aurez|aura|devrait|devriez|recevrez|arrivera|partira|est prévue?)${upTo(8, "pas|ne")} (d'ici|avant|au plus tard|sous) [^ ]+`,
    `(arrivera|partira|repart|part)… ${soon}`,
    "vous (entendrez|entendez) parler de nous",
    "(et|puis|mais) (vous|te) (?!serons )_(rai|rons)",
  ],
  unless: [
    `(si|dès que|une fois que|lorsque|quand) vous${upTo(14, "ne|n'*")}( ,)?( alors)? (je|nous|j'*|on|vous)…4`,
    `(je|nous)…8( ,)? (si|dès que|une fois que|lorsque|quand) vous${upTo(6, "ne|n'*")}`,
    "(j'espère|espère|espérons|peut être|pense|pensons|crois|croyons|il se peut|sais pas|savons pas|sans doute|probablement)…10",
    "(absente?|en congés?|en vacances|hors du bureau|fermée?s?|indisponible)…4",
    "(vous devrez|vous devez|veuillez|merci de|merci d'*|pouvez vous|pourriez vous|il faut|" +
      "il faudra|nous avons besoin|vous pouvez|vous pourrez|n'hésitez pas)…12",
    "(peux|pouvons|puis)…1 pas…1 (promettre|garantir|dire|assurer)…10",
    "(sera|seront|serez) pas",
    `(reviendrai|rentrerai) (au bureau|de|le|${weekday})`,
  ],
};

export const french: LanguageCues = {
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
      "(d'ici|avant|au plus tard|pour|jusqu'à|jusqu'au)( le| la| à| au| ce| cette| plus tard){0,2}",
    names: {
      today:
        "(aujourd'hui|ce soir|cet après midi|fin de journée|la fin de la journée|dans la journée)",
      tomorrow: "demain",
      monday: "lundi",
      tuesday: "mardi",
      wednesday: "mercredi",
      thursday: "jeudi",
      friday: "vendredi",
      saturday: "samedi",
      sunday: "dimanche",
      "end-of-week":
        "((la )?fin de (la |cette )?semaine|cette semaine|(le |ce )?week end|courant de semaine)",
      "next-week": `(((la |le |en )?(début de |fin de |courant |milieu de )?(la )?semaine prochaine)|${weekday} de la semaine prochaine)`,
    },
    unless: [
      "après demain",
      `(${weekday} dernier|(de|depuis|du|message de|mail de|appel de|votre|chaque) ${weekday}(?! (prochain|au)))`,
      `(reçu|envoyé|expédié|livré|commandé|appelé|écrit|passé|échangé|discuté)… ${weekday}`,
      "(échange|appel|message|mail|entretien) (d'aujourd'hui|de ce jour|de demain)",
    ],
  },
};
