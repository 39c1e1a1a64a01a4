#include "dialogs/column_guess.h"

#include <QTest>

using namespace gaiyo;

// What the columns of a table without headings hold, told by what stands in them.
class TestColumns : public QObject
{
    Q_OBJECT
private:
    static TableHead headOf(const QString &table)
    {
        TableHead head;
        for (const QString &row : table.split(u'\n', Qt::SkipEmptyParts))
            head.rows.push_back(row.split(u'|'));
        return head;
    }

private Q_SLOTS:
    void oddShapes_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("fields");
        const auto add = [](const char *name, const char *table, const char *fields) {
            QTest::newRow(name) << QString::fromUtf8(table) << QString::fromLatin1(fields);
        };
        // The category
        add("a row without a symbol",
            "1|公園を増やしてほしい。|検討します。|○\n2|道を直してほしい。|直します。|\n"
            "3|木陰がほしい。|植えます。|△\n",
            "no summary response category");
        add("only one row has a symbol",
            "公園を増やしてほしい。|検討いたします。|\n道を直してほしい。|直してまいります。|◎\n",
            "summary response category");
        add("words in place of symbols",
            "1|公園を増やしてほしい。|検討します。|反映\n2|道を直してほしい。|直します。|参考\n"
            "3|木陰がほしい。|植えます。|\n",
            "no summary response category");
        add("symbols with words",
            "公園を増やしてほしい。|検討します。|◎ 反映する\n道を直して。|直します。|△ 参考\n",
            "summary response category");
        add("letters, one missing",
            "A|公園を増やしてほしい。|検討します。\nB|道を直して。|直します。\n"
            "|木陰がほしい。|植えます。\nA|花壇もほしい。|植えます。\n",
            "category summary response");
        add("few short words that nobody knows",
            "公園を増やしてほしい。|検討します。|続ける\n道を直して。|直します。|見直す\n"
            "木陰がほしい。|植えます。|続ける\n花がほしい。|植えます。|続ける\n",
            "summary response category");
        // Answers that are short, empty or missing
        add("short answers",
            "公園のベンチを増やしてほしいと前から思っています。子どもと休めません。|検討します。\n"
            "駅前の道が狭くて危ないので、早く広げてほしい。ずっと待っています。|直します。\n",
            "summary response");
        add("partly empty answers",
            "1|公園のベンチを増やしてほしい。|\n2|道を広げてほしい。|区では検討しています。\n"
            "3|木陰がほしい。|\n",
            "no summary response");
        add("short and empty",
            "公園のベンチを増やしてほしいと前から思っています。子どもと休めません。|\n"
            "駅前の道が狭くて危ないので、早く広げてほしい。ずっと待っています。|同上\n"
            "木陰が少ないので、街路樹をもっと植えてほしい。夏は歩けません。|検討します\n",
            "summary response");
        add("long answers behind short opinions",
            "木陰がほしい。|区では、街路樹の植え替えに合わせ、木陰を増やしてまいります。\n"
            "反対です。|いただいたご意見は、今後の参考とさせていただきます。\n",
            "summary response");
        add("answer on the left",
            "区では、街路樹を増やしてまいります。|木陰がほしいです。夏に歩けません。\n"
            "ご意見は参考とさせていただきます。|道を直してほしい。危ないです。\n",
            "response summary");
        add("answer and a category that are partly empty",
            "1|公園を増やしてほしい。|検討します。|\n2|道を直してほしい。||△\n",
            "no summary response category");
        // Days
        add("day", "2026/11/24|公園を増やしてほしい。\n2026/11/25|道を直して。\n",
            "ignore summary");
        add("day with hyphens and answer",
            "2026-11-24|公園を増やしてほしい。|検討します。\n2026-11-25|道を直して。|直します。\n",
            "ignore summary response");
        add("day of an era",
            "令和8年11月24日|公園を増やしてほしい。|検討します。\nR8.11.25|道を直して。|"
            "直します。\n",
            "ignore summary response");
        add("day of the week",
            "令和8年11月24日(火)|木陰がほしい。\n令和8年11月25日(水)|道を直して。\n",
            "ignore summary");
        add("day without a year", "11/24|公園を増やしてほしい。\n11月25日|道を直して。\n",
            "ignore summary");
        add("day and time", "2026/11/24 10:32:05|公園を増やして。\n2026/11/24 9:01|道を直して。\n",
            "ignore summary");
        add("number, day, name, opinion, answer",
            "1|11/24|佐藤|公園を増やしてほしい。|検討します。\n"
            "2|11/25|山田花子|道を直して。|直します。\n",
            "no ignore ignore summary response");
        add("day in figures alone", "20261124|公園を増やしてほしい。\n20261125|道を直して。\n",
            "ignore summary");
        // Names
        add("Western names",
            "1|John Smith|More trees, please. The street is too hot.\n"
            "2|Mary O'Neil|Please repair the road near the station.\n",
            "no ignore summary");
        add("one Western name", "1|John Smith|木陰がほしい。", "no ignore summary");
        add("hiragana", "1|やまだ たろう|木陰がほしい。\n2|さとう はな|道を直して。\n",
            "no ignore summary");
        add("surname", "佐藤|木陰がほしい。夏は歩けません。\n山田|道を直してほしい。危ないです。\n",
            "ignore summary");
        add("one surname", "佐藤|木陰がほしい。", "ignore summary");
        add("long name, short opinion", "1|長谷川 小百合|賛成。\n2|勅使河原 真一郎|反対。\n",
            "no ignore summary");
        add("surname behind", "木陰がほしい。|佐藤\n道を直して。|山田\n", "summary ignore");
        add("with 様 and nobody",
            "佐藤様|木陰がほしい。\n匿名|道を直して。\n山田 太郎様|花がほしい。\n",
            "ignore summary");
        add("full-width blank",
            "山田　太郎|木陰がほしい。|植えます。\n佐藤　花|道を直して。|直します。\n",
            "ignore summary response");
        add("the same name twice", "佐藤|木陰がほしい。\n佐藤|道を直して。\n佐藤|花もほしい。\n",
            "ignore summary");
        // Homes and what else tells who somebody is
        add("homes", "豊玉北6|木陰がほしい。|植えます。\n中野区|道を直して。|直します。\n",
            "ignore summary response");
        add("sex and age", "男|30代|木陰がほしい。|植えます。\n女|50歳代|道を直して。|直します。\n",
            "ignore ignore summary response");
        add("telephone with empty cells",
            "090-1234-5678|木陰がほしい。\n|道を直して。\n03-1234-5678|花がほしい。\n",
            "ignore summary");
        // Places and titles are neither
        add("place before",
            "第2章|公園を増やしてほしい。|検討します。\n第3章|道を直して。|直します。\n",
            "ignore summary response");
        add("department behind", "公園を増やしてほしい。|公園緑地課\n道を直して。|道路課\n",
            "summary ignore");
        add("title before",
            "公園について|公園にベンチがほしいと前から思っています。|検討します。\n"
            "道路の狭さ|駅前の道が狭くて危ないので、直してください。|直します。\n",
            "ignore summary response");
        add("second number",
            "1|120|公園を増やしてほしい。|検討します。\n2|98|道を直して。|直します。\n",
            "no ignore summary response");
        add("way it came in",
            "メール|木陰がほしい。|植えます。\n郵送|道を直して。|直します。\nメール|花を。|"
            "植えます。\n",
            "ignore summary response");
        add("remark behind",
            "木陰がほしい。夏に歩けません。|区では街路樹を植えてまいります。|要確認\n"
            "道を直してほしい。危ないです。|ご意見を参考にいたします。|\n",
            "summary response ignore");
        add("opinion that speaks of the town",
            "市では駐輪場が足りないと思います。増やしてください。|増設を検討します。\n"
            "道を直してほしい。危ないです。|順に直します。\n",
            "summary response");
        add("opinions without any sentence",
            "1|公園のベンチの増設\n2|駅前の道の拡幅と街路樹\n3|木陰\n", "no summary");
        add("one opinion in one column", "木陰がほしい。\n道を直して。\n", "summary");
        add("no answer yet", "1|山田太郎|木陰がほしい。|\n2|佐藤花子|道を直して。|\n",
            "no ignore summary ignore");
        add("only words of one kind", "1|賛成\n2|反対\n3|賛成\n", "no summary");
        add("short opinions that look like names", "1|木陰\n2|花壇\n", "no summary");
    }
    void oddShapes()
    {
        QFETCH(QString, table);
        QTEST(guessFields(headOf(table)).join(u' '), "fields");
    }
};

QTEST_GUILESS_MAIN(TestColumns)
#include "test_columns.moc"
