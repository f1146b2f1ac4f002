"""Texts and charges that providers publish, or that were measured on bills. Each provider has its own rule.

We wrote the text if the document shows only a length. The charge is the one in the document, and the generator fails if
its rules give another one.
"""

from vector import PROVIDER, File

CJK = "\u4e2d"
SHCHA = "\u0449"

SAMPLES = [
    # Id, source, gateway, text, charge, why.
    ("send-sms-otp-160", "POST /data/send_sms_otp, the API's page", {}, "a" * 160, 1,
     "One SMS holds 160 characters."),
    ("send-sms-otp-161", "POST /data/send_sms_otp, the API's page", {}, "a" * 161, 2,
     "A longer message is sent as two or more."),
    ("send-sms-otp-70", "POST /data/send_sms_otp, the API's page", {}, "a" * 69 + CJK, 1,
     "One SMS holds 70 characters where one of them is Unicode."),
    ("send-sms-otp-71", "POST /data/send_sms_otp, the API's page", {}, "a" * 70 + CJK, 2,
     "A longer message is sent as two or more."),
    ("twilio-brackets", "TwilioDevEd/message-segment-calculator#39: measured on the live service", {}, "]" * 153, 3,
     "A counter that divides 306 by 153 says 2."),
    ("twilio-lf", "TwilioDevEd/message-segment-calculator#66: measured on the live service", {},
     "a" * 80 + "\n" + "a" * 79, 1, "LF is one unit: 160."),
    ("twilio-cr-lf", "TwilioDevEd/message-segment-calculator#66: measured on the live service", {},
     "a" * 80 + "\r\n" + "a" * 79, 2, "CR LF is two units: 161."),
    ("twilio-euro", "Twilio, message-segment-calculator 1.3.0", {}, "a" * 152 + "€" + "a" * 152, 3,
     "The escape and its septet stay in one segment."),
    ("toll-free-304", "MotoPress, SMS segment calculator: US toll-free numbers", {"capacities": "concat16"}, "a" * 304, 2,
     "Each of several segments holds 152."),
    ("toll-free-305", "MotoPress, SMS segment calculator: US toll-free numbers", {"capacities": "concat16"}, "a" * 305, 3,
     "Each of several segments holds 152. A counter that uses 153 says 2."),
    ("toll-free-ucs2-133", "MotoPress, SMS segment calculator: US toll-free numbers", {"capacities": "concat16"}, CJK * 133,
     3, "Each of several segments holds 66."),
    ("cloudnumbering-euros", "cloudnumbering, documentation, page sms-encoding", {"billing": "quotient"}, "€" * 153, 2,
     "306 septets / 153 = 2. The message is sent as three segments, and two are billed."),
    ("reseller-320", "Zaportfolio, account of a reseller's bill",
     {"capacities": {"gsm7": [160, 160], "ucs2": [70, 70]}, "billing": "quotient"}, "a" * 320, 2,
     "320 characters / 160 = 2."),
    ("reseller-321", "Zaportfolio, account of a reseller's bill",
     {"capacities": {"gsm7": [160, 160], "ucs2": [70, 70]}, "billing": "quotient"}, "a" * 321, 3,
     "321 characters / 160 is more than 2."),
    ("gosmpp-309", "linxGnu/gosmpp#109", {"capacities": {"gsm7": [160, 154], "ucs2": [70, 64]}}, "m" * 309, 3,
     "Each of several segments holds 154."),
    ("gosmpp-ucs2-129", "linxGnu/gosmpp#109", {"capacities": {"gsm7": [160, 154], "ucs2": [70, 64]}}, SHCHA * 129, 3,
     "Each of several segments holds 64."),
    ("nxtele-309", "nxtele, page on length and price", {"capacities": {"gsm7": [160, 154], "ucs2": [70, 70]}}, "r" * 309, 3,
     "Each of several segments holds 154."),
    ("nxtele-ucs2-141", "nxtele, page on length and price", {"capacities": {"gsm7": [160, 154], "ucs2": [70, 70]}},
     "\u732b" * 141, 3, "Each of several segments holds 70, because there is no header."),
    ("china-141", "qwiqi.net; Jiguang: routes to China", {"capacities": {"ucs2": [70, 70]}}, "\u732b" * 141, 3,
     "Each of several segments holds 70, because there is no header."),
    ("china-ucs2-71", "Aliyun and Tencent: routes to China, all as UCS-2", {"encodings": ["ucs2"]}, "a" * 71, 2,
     "Every text is UCS-2: 70 in one segment, 67 in each of several."),
    ("china-ucs2-135", "Aliyun and Tencent: routes to China, all as UCS-2", {"encodings": ["ucs2"]}, "a" * 135, 3,
     "Every text is UCS-2: 70 in one segment, 67 in each of several."),
    ("frontline-127", "frontlinesms2, TextMessageInfoUtils", {"capacities": {"ucs2": [70, 63]}}, "\u0436" * 127, 3,
     "Each of several segments holds 63."),
    ("d7-127", "D7, page of Verify: 16-bit references", {"capacities": {"gsm7": [160, 152], "ucs2": [70, 63]}},
     "\u0436" * 127, 3, "Each of several segments holds 63."),
    ("apifon-129", "Apifon, knowledge base", {"capacities": {"ucs2": [70, 64]}}, SHCHA * 129, 3, "Each of several segments "
        "holds 64."),
    ("byrsvp-159", "byrsvp, smsunits; flapjack/flapjack#278", {"capacities": {"gsm7": [159, 153]}}, "a" * 159, 1,
     "A single segment holds 159."),
    ("byrsvp-160", "byrsvp, smsunits; flapjack/flapjack#278", {"capacities": {"gsm7": [159, 153]}}, "a" * 160, 2,
     "A single segment holds 159. A counter that uses 160 says 1."),
    ("playsms-161", "playsms/playsms#330: UCS-2 billed like plain text",
     {"encodings": ["ucs2"], "capacities": {"ucs2": [160, 153]}}, "\u044f" * 161, 2, "Unicode has the same capacities: 160 "
         "in one segment, 153 in each of several."),
    ("trio-153", "Trio Mobile, Malaysia, announcement 11: RM0.00 in front", {"before": "RM0.00 "}, "a" * 153, 1,
     "7 + 153 = 160 units."),
    ("trio-154", "Trio Mobile, Malaysia, announcement 11: RM0.00 in front", {"before": "RM0.00 "}, "a" * 154, 2,
     "7 + 154 = 161 units. A counter that forgets the prefix says 1."),
    ("trio-ucs2-63", "Trio Mobile, Malaysia, announcement 11: RM0.00 in front", {"before": "RM0.00 "}, "\u044f" * 63, 1,
     "7 + 63 = 70 units."),
    ("easysendsms-146", "EasySendSMS, Malaysia, help page 360002884513: 14 characters in "
        "front", {"before": 14}, "a" * 146, 1,
     "14 + 146 = 160 units."),
    ("easysendsms-147", "EasySendSMS, Malaysia, help page 360002884513: 14 characters in "
        "front", {"before": 14}, "a" * 147, 2,
     "14 + 147 = 161 units. A counter that forgets the prefix says 1."),
    ("notify-152", "cds-snc/notification-api#1724 and #1726: the service's name in "
        "front", {"before": "Notify: "}, "a" * 152, 1,
     "8 + 152 = 160 units."),
    ("notify-153", "cds-snc/notification-api#1724 and #1726: the service's name in "
        "front", {"before": "Notify: "}, "a" * 153, 2,
     "8 + 153 = 161 units. A counter that forgets the name says 1."),
    ("notify-name-turns-all", "cds-snc/notification-api#1724 and #1726: the service's name in front",
     {"before": "Impôts: "}, "a" * 63, 2, "The name has a letter outside GSM-7: 71 code units."),
    ("smrtphone-88", "smrtPhone, documentation 9451536: an opt-out line of about 75 after", {"after": 75}, "a" * 88, 2,
     "88 + 75 = 163 units. A counter that forgets the line says 1."),
    ("openmarket-turkey", "OpenMarket, coverage pages of Turkey: four characters after", {"after": 4},
     "a" * 152 + "€" + "a" * 148, 3, "The pair does not fit after 152, so the four added characters need a third segment."),
    ("turkey-155", "Verimor, notice on the rule of 2016: a blank and an operator's code of 4 after", {"after": 5}, "a" * 155,
     1, "155 + 5 = 160 units."),
    ("turkey-156", "Verimor, notice on the rule of 2016: a blank and an operator's code of 4 after", {"after": 5}, "a" * 156,
     2, "156 + 5 = 161 units."),
    ("aliyun-151", "Aliyun, SMS sending rules, international: [Name] in front", {"before": "[Solo1]"}, "a" * 151, 1,
     "Each bracket takes two septets: 9 + 151 = 160 units."),
    ("aliyun-152", "Aliyun, SMS sending rules, international: [Name] in front", {"before": "[Solo1]"}, "a" * 152, 2,
     "A counter that counts characters says 1."),
    ("ascii-only", "farhadi/node-smpp#133; jookies/jasmin#725: a route that takes ASCII only",
     {"encodings": ["ascii", "ucs2"]}, "a" * 78 + "üß", 2, "ü and ß are not ASCII: 80 code units. A counter that uses the "
         "GSM-7 tables says 1."),
    ("clicksend-euro", "ClickSend, country page of Malaysia", {"excluded": "€ΔΦΓΛΩΠΨΣΘΞ¤"}, "a" * 70 + "€", 2,
     "This route does not accept € in GSM-7."),
    ("forced-ucs2-brackets", "TwilioDevEd/message-segment-calculator#29", {"encodings": ["ucs2"]}, "]" * 70, 1,
     "In UCS-2 a bracket is one code unit."),
    ("forced-ucs2-100", "jookies/jasmin#256: data coding 8", {"encodings": ["ucs2"]}, "a" * 100, 2,
     "This route sends only UCS-2. A counter that prefers GSM-7 says 1."),
    ("latin1-135", "linxGnu/gosmpp#109; twitter-archive/cloudhopper-smpp#50: data coding 3",
     {"encodings": ["gsm7", "latin1", "ucs2"]}, "á" * 135, 1, "A single segment holds 140 octets."),
    ("dynacloud-lf", "dynacloud, page 3317; danxexe/sms-counter#21", {"line-ends": "lf-as-crlf"},
     "a" * 80 + "\n" + "a" * 79, 2, "This gateway counts a lone LF as two units: 161."),
    ("odoo-cr-lf", "odoo/odoo#140102", {"line-ends": "crlf-as-lf"}, "a" * 80 + "\r\n" + "a" * 79, 1, "This gateway sends "
        "CR LF as one LF: 160."),
    ("plivo-737", "Plivo, documentation; plivo/plivo-python#298", {"limit": {"characters": {"gsm7": 1600, "ucs2": 737}}},
     CJK * 737, 11, "737 UCS-2 characters are 11 segments, and are the maximum."),
    ("plivo-738", "Plivo, documentation; plivo/plivo-python#298", {"limit": {"characters": {"gsm7": 1600, "ucs2": 737}}},
     CJK * 738, 12, "738 UCS-2 characters are over the limit of 737."),
    ("plivo-1600", "Plivo, documentation; plivo/plivo-python#298", {"limit": {"characters": {"gsm7": 1600, "ucs2": 737}}},
     "a" * 1600, 11, "1,600 GSM-7 characters are the maximum."),
    ("china-501", "Aliyun, Tencent, Huawei: limits", {"limit": {"characters": 500}}, CJK * 501, 8,
     "501 characters are over the limit of 500."),
    ("govuk-notify-limit", "alphagov/notifications-utils: six segments", {"limit": {"segments": 6}}, "a" * 919, 7,
     "918 septets are six segments, and one more is over the limit."),
    ("telnyx-limit", "Telnyx, message encoding: ten segments", {"limit": {"segments": 10}}, CJK * 670, 10,
     "Ten segments are not over the limit."),
    ("budgetsms-limit", "BudgetSMS, documentation: four segments", {"limit": {"segments": 4}}, "a" * 613, 5,
     "612 septets are four segments, and one more is over the limit."),
    ("altinn-limit", "Altinn, documentation: 16 segments", {"limit": {"segments": 16}}, "a" * 2448, 16,
     "16 segments of 153 are not over the limit."),
    ("smsystem-135", "serviceproviderpk/SMSystem#125: quotient of 67 over 70", {"billing": "quotient"}, "\u0688" * 135, 3,
     "135 / 67 is more than 2."),
    ("plivo-inverted-mark", "chadselph/smssplit#2: a provider that corrected its bill", {}, "¡" * 160, 1,
     "The provider billed the inverted exclamation mark as Unicode, and later agreed that it is GSM-7."),
]


def vectors():
    file = File("billed", "count", "Charges that providers publish for their own gateways, or that were measured on bills: "
                "one rule each, with a text near its limit.")
    for id, source, gateway, text, charge, why in SAMPLES:
        file.count(id, text, source, why, gateway=gateway, standing=PROVIDER, charge=charge)
    return file
