#include "domain/words/passage_language.h"

#include <QTest>

using namespace gaiyo;

class TestPassageLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void languages_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("language");
        const auto row = [](const char *name, const QString &words, const char *language) {
            QTest::newRow(name) << words << QString::fromLatin1(language);
        };
        row("English", u"Please translate the plan for residents who do not read Japanese."_qs,
            "en");
        row("English in capitals", u"WE THANK YOU FOR THIS PLAN AND SUPPORT IT."_qs, "en");
        row("with apostrophes", u"It’s not easy to use the city’s website."_qs, "en");
        row("Spanish", u"Los formularios deben estar en español para las familias."_qs, "es");
        row("Portuguese", u"Não há informação para os pais que não falam japonês."_qs, "pt");
        row("French", u"Les services de la ville sont utiles pour les familles."_qs, "fr");
        row("German", u"Der Plan ist gut, und die Busse sind nicht pünktlich."_qs, "de");
        row("Italian", u"Il piano è utile per gli anziani della città."_qs, "it");
        row("Tagalog", u"Sana po ay may salin ang mga porma sa Tagalog."_qs, "tl");
        row("Indonesian", u"Mohon layanan ini tersedia untuk kami dan keluarga yang baru."_qs,
            "id");
        row("Vietnamese", u"Chúng tôi cần thông tin và biểu mẫu cho người nước ngoài."_qs, "vi");
        row("Vietnamese, its marks apart",
            u"Chúng tôi cần thông tin và biểu mẫu cho người nước ngoài."_qs.normalized(
                QString::NormalizationForm_D),
            "vi");
        row("Korean", u"일본어를 못하는 주민을 위해 번역해 주세요."_qs, "ko");
        row("Simplified", u"请给我们提供中文的说明，这对外国居民很有帮助。"_qs, "zh-Hans");
        row("Traditional", u"請問妳們會提供中文說明嗎？"_qs, "zh-Hant");
        row("Russian", u"Пожалуйста, переведите план на другие языки."_qs, "ru");
        row("Ukrainian", u"Будь ласка, перекладіть план українською мовою."_qs, "uk");
        row("Bulgarian is not told", u"Моля, преведете плана за нас."_qs, "");
        row("Japanese", u"計画に賛成です。"_qs, "");
        row("Japanese of kanji", u"計画案賛成。公共施設再編推進。"_qs, "");
        row("Japanese with English in it",
            u"We support this plan and the policy. と書かれていた。"_qs, "");
        row("an address", u"https://www.example.jp/the/plan/of/it"_qs, "");
        row("a name", u"Mozilla Firefox and Google Chrome"_qs, "");
        row("terms", u"ICT・IoT・AI・RPA"_qs, "");
        row("a person", u"김민수"_qs, "");
        row("nothing", QString(), "");
    }
    void languages()
    {
        QFETCH(QString, words);
        QFETCH(QString, language);
        QCOMPARE(QString(passageLanguage(words)), language);
    }
};

QObject *makePassageLanguageTest()
{
    return new TestPassageLanguage;
}

#include "test_passage_language.moc"
