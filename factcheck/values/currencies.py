"""Currencies: how they are printed, and their ISO 4217 codes."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from difflib import get_close_matches

from factcheck.errors import Unreadable
from factcheck.values.shown import shown
from factcheck.values.tokens import Tokens, tokens_of
from factcheck.values.units import Unit

# "dollars", "pounds", "rupees", "francs", "won" and "lira" without a country are those most often
# meant so in English; pesos, dinars, shillings and kroner are too many to guess.
_PRINTED = """
USD: $ us$ dollar us_dollar american_dollar united_states_dollar buck
EUR: € euro
GBP: £ pound british_pound pound_sterling pounds_sterling sterling quid
RUB: ₽ ruble rouble russian_ruble russian_rouble rubles roubles
UAH: ₴ hryvnia hryvnya hryvna ukrainian_hryvnia
KZT: ₸ tenge kazakh_tenge kazakhstani_tenge
GEL: ₾ lari georgian_lari
AMD: ֏ dram armenian_dram
AZN: ₼ manat azerbaijani_manat
KGS: som kyrgyz_som kyrgyzstani_som
UZS: soum uzbek_sum uzbek_som uzbek_soum
TJS: somoni tajik_somoni
BYN: belarusian_ruble belarusian_rouble
MNT: ₮ tugrik togrog mongolian_tugrik
CNY: 元 yuan renminbi rmb chinese_yuan
JPY: ¥ yen japanese_yen
KRW: ₩ won south_korean_won
INR: ₹ rs rupee indian_rupee
PKR: pakistani_rupee
LKR: sri_lankan_rupee
TRY: ₺ lira turkish_lira
ILS: ₪ shekel israeli_shekel new_shekel israeli_new_shekel
PLN: zł zloty złoty polish_zloty zlotych
CZK: kč koruna czech_koruna czech_crown
HUF: forint hungarian_forint
RON: leu lei romanian_leu romanian_lei
MDL: moldovan_leu moldovan_lei
BGN: lev leva bulgarian_lev
RSD: serbian_dinar
SEK: swedish_krona swedish_kronor swedish_crown kronor
NOK: norwegian_krone norwegian_kroner norwegian_crown
DKK: danish_krone danish_kroner danish_crown
ISK: icelandic_krona icelandic_kronur icelandic_króna icelandic_krónur
CHF: franc swiss_franc
CAD: c$ ca$ cad$ canadian_dollar
AUD: a$ au$ aud$ australian_dollar
NZD: nz$ nzd$ new_zealand_dollar
HKD: hk$ hong_kong_dollar
SGD: s$ sg$ singapore_dollar singaporean_dollar
TWD: nt$ new_taiwan_dollar taiwan_dollar taiwanese_dollar
MXN: mx$ mex$ mexican_peso
ARS: argentine_peso argentinian_peso
CLP: chilean_peso
COP: colombian_peso
PHP: ₱ philippine_peso
BRL: r$ brazilian_real brazilian_reais reais
ZAR: rand south_african_rand
NGN: ₦ naira nigerian_naira
KES: kenyan_shilling
EGP: egyptian_pound
AED: dirham uae_dirham emirati_dirham
SAR: riyal saudi_riyal
QAR: qatari_riyal
IRR: rial iranian_rial
IQD: iraqi_dinar
KWD: kuwaiti_dinar
CRC: ₡ costa_rican_colon costa_rican_colón colón colones
LAK: ₭ lao_kip kip
PYG: ₲ guarani guaraní paraguayan_guarani
GHS: ₵ cedi ghanaian_cedi
ESP: peseta spanish_peseta
DEM: deutsche_mark deutschmark german_mark
FRF: french_franc
ITL: italian_lira italian_lire lire
BEF: belgian_franc
NLG: guilder dutch_guilder
AFN: afghani afghan_afghani
SYP: syrian_pound
LBP: lebanese_pound
THB: ฿ baht thai_baht
IDR: rupiah indonesian_rupiah
MYR: rm ringgit malaysian_ringgit malaysia_ringgit
VND: ₫ dong vietnamese_dong
BDT: ৳ taka bangladeshi_taka
ETB: birr ethiopian_birr
ALL: lek leke lekë albanian_lek albanian_leke
AOA: kwanza angolan_kwanza
AWG: aruban_florin
BAM: convertible_mark bosnian_mark bosnian_convertible_mark
BBD: barbadian_dollar barbados_dollar
BHD: bahraini_dinar
BIF: burundian_franc burundi_franc
BMD: bermudian_dollar bermudan_dollar
BND: brunei_dollar
BOB: boliviano bolivian_boliviano
BSD: bahamian_dollar
BTN: ngultrum bhutanese_ngultrum
BWP: pula botswanan_pula botswana_pula
BZD: belize_dollar
CDF: congolese_franc
CUP: cuban_peso
CVE: cape_verdean_escudo cape_verde_escudo
DJF: djiboutian_franc djibouti_franc
DOP: dominican_peso
DZD: algerian_dinar
ERN: nakfa eritrean_nakfa
FJD: fijian_dollar fiji_dollar
FKP: falkland_islands_pound falklands_pound
GIP: gibraltar_pound
GMD: dalasi gambian_dalasi
GNF: guinean_franc
GTQ: quetzal quetzales guatemalan_quetzal
GYD: guyanese_dollar guyana_dollar
HNL: lempira honduran_lempira
HTG: gourde haitian_gourde
JMD: jamaican_dollar jamaica_dollar
JOD: jordanian_dinar
KHR: riel cambodian_riel
KMF: comorian_franc
KPW: north_korean_won
KYD: cayman_islands_dollar cayman_dollar
LRD: liberian_dollar
LSL: loti maloti lesotho_loti
LYD: libyan_dinar
MAD: moroccan_dirham
MGA: ariary malagasy_ariary
MKD: denar denari macedonian_denar
MMK: kyat burmese_kyat myanmar_kyat
MOP: pataca macanese_pataca
MRU: ouguiya mauritanian_ouguiya
MUR: mauritian_rupee
MVR: rufiyaa maldivian_rufiyaa
MWK: malawian_kwacha malawi_kwacha
MZN: metical meticais mozambican_metical
NAD: namibian_dollar namibia_dollar
NIO: córdoba cordoba nicaraguan_córdoba nicaraguan_cordoba
NPR: nepalese_rupee nepali_rupee
OMR: omani_rial
PAB: balboa panamanian_balboa
PEN: peruvian_sol peruvian_soles nuevo_sol nuevos_soles
PGK: kina papua_new_guinean_kina
RWF: rwandan_franc
SBD: solomon_islands_dollar
SCR: seychellois_rupee seychelles_rupee
SDG: sudanese_pound
SHP: saint_helena_pound
SLE: leone sierra_leonean_leone
SOS: somali_shilling
SRD: surinamese_dollar suriname_dollar
SSP: south_sudanese_pound
STN: dobra
SZL: lilangeni emalangeni swazi_lilangeni
TMT: turkmen_manat turkmenistani_manat
TND: tunisian_dinar
TOP: paanga paʻanga tongan_paanga tongan_paʻanga
TTD: trinidad_dollar trinidadian_dollar trinidad_and_tobago_dollar
TZS: tanzanian_shilling
UGX: ugandan_shilling
UYU: uruguayan_peso
VES: bolívar bolivar bolívares bolivares venezuelan_bolívar venezuelan_bolivar
VUV: vatu vanuatu_vatu
WST: tala samoan_tala
XAF: central_african_franc central_african_cfa_franc
XOF: west_african_franc west_african_cfa_franc
XCD: east_caribbean_dollar eastern_caribbean_dollar
XCG: caribbean_guilder
XPF: cfp_franc pacific_franc
YER: yemeni_rial
ZMW: zambian_kwacha
ZWG: zimbabwe_gold zimbabwean_gold
"""
_CODES = """
AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD
CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF
GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK
LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD
OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN
SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF
XPF YER ZAR ZMW ZWG BEF DEM ESP FRF ITL NLG
"""
# Names that several currencies share, none of them meant most often: the subject's unit says which.
_SHARED = """
peso: ARS CLP COP CUP DOP MXN PHP UYU
dinar: BHD DZD IQD JOD KWD LYD RSD TND
shilling: KES SOS TZS UGX
krone: CZK DKK ISK NOK SEK
krona: ISK SEK
kroner: DKK NOK
kronur: ISK
crown: CZK DKK ISK NOK SEK
mark: BAM DEM
escudo: CVE
kwacha: MWK ZMW
cfa_franc: XAF XOF
florin: AWG
sol: PEN
soles: PEN
real: BRL
reals: BRL
"""
# Read as codes only where they are printed in capitals.
_WORDS = frozenset(
    ("all", "top", "try", "cup", "mop", "sos", "gel", "mad", "pen", "bob", "ron", "lak", "bam")
)
_MINOR = "USD: cent cents us_cent ¢; EUR: euro_cent eurocent; GBP: penny pence; RUB: kopeck kopek; "
_MINOR += "UAH: kopiyka kopiyok; MYR: sen; INR: paise paisa; MXN: centavo"


AMBIGUOUS = frozenset(word.upper() for word in _WORDS)
"""Codes that are English words too."""


def _currencies() -> dict[Tokens, Unit]:
    found: dict[Tokens, Unit] = {}
    lines = [(line, 1) for line in _PRINTED.strip().splitlines()]
    for line, over in [*lines, *((line, 100) for line in _MINOR.split("; "))]:
        code, _, names = line.partition(": ")
        unit = Unit(code, code, code, over=Decimal(over))
        for name in names.split():
            words = tuple(name.split("_"))
            found[words] = unit
            if len(words[-1]) > 2:
                found[(*words[:-1], f"{words[-1]}s")] = unit
    for words, unit in list(found.items()):
        if words[0].endswith("$") and len(words) == 1:  # "US $5", "USD$5"
            found[(words[0][:-1] or "us", "$")] = found[(unit.base.lower(), "$")] = unit
    del found[("a", "$")]  # "a $5 note"
    for code in _CODES.split():
        found[(code.lower(),)] = Unit(code, code, code)
    return found


CURRENCIES: Mapping[Tokens, Unit] = _currencies()
"""Currencies by the words and signs that are printed with a sum; `Unit.base` is the code."""


def _shared() -> Mapping[Tokens, frozenset[str]]:
    found: dict[Tokens, frozenset[str]] = {}
    for line in _SHARED.strip().splitlines():
        name, _, codes = line.partition(": ")
        words = tuple(name.split("_"))
        found[words] = found[(*words[:-1], f"{words[-1]}s")] = frozenset(codes.split())
    return found


SHARED: Mapping[Tokens, frozenset[str]] = _shared()
"""Names by which one of several currencies is meant, with their codes: "crowns", "dinars"."""


def shared_at(tokens: Tokens, start: int, expected: Unit | None) -> tuple[Unit, int] | None:
    """The currency expected, and where its name ends, where the words name it without its country;
    its smaller coins are not meant."""
    for size in (2, 1):
        if expected and expected.base in SHARED.get(tokens[start : start + size], ()):
            return Unit(expected.base, expected.base, expected.base), start + size
    return None


def currency(name: str) -> Unit | None:
    """The currency that a subject's unit names; None where it names none.

    Unreadable where it names something else.
    """
    if not name.strip():
        return None
    if unit := CURRENCIES.get(tokens_of(name)):
        return unit
    raise Unreadable(f"unit: {no_currency(name)}")


def no_currency(name: str) -> str:
    """That there is no such currency, and which is near or how currencies are written."""
    near = get_close_matches(
        name.lower()[:40],
        [" ".join(words) for words in CURRENCIES if len(words[0]) > 3],
        n=1,
        cutoff=0.75,
    )
    hint = f"; did you mean {near[0]}?" if near else ""
    return (
        f"no such currency: {shown(name)}{hint}; known are ISO 4217 codes (USD, EUR, KZT …), their "
        "signs, and names like dollars, US dollars, roubles, Mexican pesos"
    )


def in_capitals(words: Tokens, text: str) -> bool:
    """Whether a code that is an English word too is meant as a code: "TRY 5", not "try 5"."""
    return words[0] not in _WORDS or len(words) > 1 or words[0].upper() in text
