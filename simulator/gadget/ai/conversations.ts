/** What callers and agents say in the transcripts, by language. */

/** One thing said; `answers` are the articles that it brings up. */
export interface Line {
    readonly by: 'agent' | 'caller';
    readonly text: string;
    readonly answers?: readonly Article[];
}

/** An entry of a knowledge base. */
export interface Article {
    readonly title: string;
    readonly description: string;
    /** Empty for what has no page. */
    readonly uri: string;
}

const DELIVERY: Article = {
    title: 'How long does delivery take?',
    description:
        'Standard delivery takes two to four working days. Express orders placed before noon arrive on the next working day.',
    uri: 'https://help.example.com/delivery-times',
};

const LOST_PARCEL: Article = {
    title: 'A parcel is shown as delivered but has not arrived',
    description:
        'Ask the customer to look with neighbours and the building management. After 48 hours open an investigation with the carrier; a replacement may be sent at once for orders under 100.',
    uri: 'https://help.example.com/missing-parcel',
};

const REFUND: Article = {
    title: 'When is a refund paid out?',
    description:
        'Refunds are paid to the original means of payment within five working days after the return was checked.',
    uri: '',
};

const ENGLISH: readonly Line[] = [
    { by: 'agent', text: 'Good morning, customer care, how can I help you?' },
    {
        by: 'caller',
        text: 'Hi, I ordered a coffee machine last week and it still has not arrived.',
        answers: [DELIVERY, LOST_PARCEL],
    },
    { by: 'agent', text: 'I am sorry about that. Could you give me the order number, please?' },
    { by: 'caller', text: 'Yes, it is four four one, seven zero nine.' },
    { by: 'agent', text: 'Thank you, one moment.' },
    {
        by: 'caller',
        // Texts are data: whoever shows them as markup shows this one wrongly, or worse.
        text: 'The page says <b>delivered</b> & then "error <img src=x onerror=alert(1)>", whatever that means.',
        answers: [LOST_PARCEL],
    },
    { by: 'agent', text: 'I see it here, the carrier has left it with a neighbour.' },
    {
        by: 'caller',
        text: 'Nobody in the house has it. If you cannot find it I would like my money back.',
        answers: [REFUND, LOST_PARCEL, DELIVERY],
    },
    { by: 'agent', text: 'I understand. I will open an investigation and call you tomorrow.' },
    { by: 'caller', text: 'All right, thank you.' },
];

const GERMAN: readonly Line[] = [
    { by: 'agent', text: 'Grüezi, Kundendienst, was kann ich für Sie tun?' },
    {
        by: 'caller',
        text: 'Guten Tag, ich möchte meine Rechnungsadresse ändern und frage mich, ob das auch für die laufende Bestellung noch geht.',
        answers: [
            {
                title: 'Rechnungsadresse ändern',
                description:
                    'Die Adresse lässt sich ändern, solange die Rechnung nicht gestellt ist. Danach braucht es eine Gutschrift und eine neue Rechnung.',
                uri: 'https://help.example.com/de/rechnungsadresse',
            },
        ],
    },
    { by: 'agent', text: 'Das sehe ich mir gern an. Wie lautet Ihre Kundennummer?' },
    { by: 'caller', text: 'Achtundzwanzig, null drei, siebzehn.' },
    { by: 'agent', text: 'Danke. Ja, die Rechnung ist noch nicht gestellt.' },
    { by: 'caller', text: 'Wunderbar, dann bitte auf die Geschäftsadresse.' },
];

const SPANISH: readonly Line[] = [
    { by: 'agent', text: 'Buenos días, le atiende el servicio técnico.' },
    {
        by: 'caller',
        text: '¡Hola! La cafetera hace mucho ruido y pierde agua desde ayer.',
        answers: [
            {
                title: 'La cafetera pierde agua',
                description:
                    'Compruebe que el depósito esté bien encajado y cambie la junta si tiene más de dos años.',
                uri: 'https://help.example.com/es/fugas',
            },
        ],
    },
    { by: 'agent', text: '¿Ha cambiado alguna vez la junta del depósito?' },
    { by: 'caller', text: 'No, nunca. ¿La garantía lo cubre?', answers: [REFUND] },
    { by: 'agent', text: 'Sí, le enviamos la pieza sin coste.' },
];

/** Written from right to left. */
const ARABIC: readonly Line[] = [
    { by: 'agent', text: 'صباح الخير، خدمة العملاء، كيف أساعدك؟' },
    {
        by: 'caller',
        text: 'صباح النور، طلبي رقم 44-1709 لم يصل حتى الآن.',
        answers: [
            {
                title: 'كم تستغرق مدة التوصيل؟',
                description: 'يستغرق التوصيل العادي من يومين إلى أربعة أيام عمل.',
                uri: 'https://help.example.com/ar/delivery',
            },
        ],
    },
    { by: 'agent', text: 'لحظة من فضلك، سأبحث عن الشحنة.' },
    { by: 'caller', text: 'شكراً، أنا في الانتظار.' },
    { by: 'agent', text: 'الشحنة في مركز التوزيع وستصل غداً.' },
];

/** Written without spaces between words. */
const JAPANESE: readonly Line[] = [
    { by: 'agent', text: 'お電話ありがとうございます。お客様サポートです。' },
    {
        by: 'caller',
        text: '先週注文したコーヒーメーカーがまだ届いていないのですが。',
        answers: [
            {
                title: '配達日数について',
                description: '通常の配達は二日から四日かかります。',
                uri: 'https://help.example.com/ja/delivery',
            },
        ],
    },
    { by: 'agent', text: 'ご注文番号を教えていただけますか。' },
    { by: 'caller', text: '四四一七〇九です。' },
    { by: 'agent', text: '確認いたしますので、少々お待ちください。' },
];

const CONVERSATIONS = {
    en: ENGLISH,
    de: GERMAN,
    es: SPANISH,
    ar: ARABIC,
    ja: JAPANESE,
} as const satisfies Record<string, readonly Line[]>;

/** Languages that there is a conversation in. */
export const LANGUAGES = Object.keys(CONVERSATIONS) as readonly (keyof typeof CONVERSATIONS)[];

/** The conversation in that language, in English when there is none. */
export function conversationIn(language: string): readonly Line[] {
    const known = LANGUAGES.find((candidate) => candidate === language);
    return CONVERSATIONS[known ?? 'en'];
}
