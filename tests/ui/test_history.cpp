#include "document/document.h"
#include "document/operations/operation.h"
#include "domain/outline.h"
#include "domain/settings.h"
#include "domain/work/work.h"
#include "exchange/json/json_import.h"
#include "session/history_words.h"
#include "session/operations.h"
#include "session/row_words.h"
#include "session/setting_words.h"
#include "store/care/purge.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

static void registerResources()
{
    Q_INIT_RESOURCE(gaiyo_translations);
}

using namespace gaiyo;

namespace {

constexpr const char *kValues = R"({"format":"gaiyo","version":2,
 "consultation":{"title":"みどりの計画","subtitle":"素案","period":null,
   "declared":{"opinions":15,"submitters":null},"institution":"区","template":"nerima","settings":{}},
 "categories":[{"id":"c1","symbol":"◎","text":"反映","declared":null},
               {"id":"c2","symbol":"△","text":"検討","declared":null}],
 "nodes":[{"id":"n1","parent":null,"kind":"chapter","number":"第1章","auto":false,"draft_number":null,"title":"みどり"},
          {"id":"n2","parent":"n1","kind":"item","number":"1","auto":false,"draft_number":null,"title":"公園"},
          {"id":"n3","parent":null,"kind":"chapter","number":"第2章","auto":false,"draft_number":null,"title":"水辺"}],
 "opinions":[{"id":"o1","node":"n2","summary":"木を植えてほしい。","response":"r1","category":"c2","count":1,"note":null},
             {"id":"o2","node":"n2","summary":"遊具が古い。","response":"r2","category":"c1","count":1,"note":null},
             {"id":"o3","node":null,"summary":"駅が遠い。","response":null,"category":null,"count":1,"note":null}],
 "responses":[{"id":"r1","text":"検討します。","plain":"検討します。"},
              {"id":"r2","text":"進めます。","plain":"進めます。"}],
 "submitters":[{"id":"u1","class":"区民","kind":"person","persons":1,"note":null},
               {"id":"u2","class":"区民","kind":"person","persons":1,"note":null}],
 "letters":[{"id":"l1","no":1,"received_on":"2026-07-03","method":"mail","submitter":"u1","place":"","scope":"in","owner":"","note":null,"parts":0},
            {"id":"l2","no":2,"received_on":null,"method":"fax","submitter":"u2","place":"","scope":"in","owner":"","note":null,"parts":0}],
 "originals":[{"id":"t1","letter":"l1","title":"本文","origin":"typed","text":"■■です。街灯を増やしてほしい。以上です。","checked":false}],
 "masks":[{"id":"k1","original":"t1","start":0,"end":2,"reason":"name","note":null}],
 "passages":[{"id":"x1","original":"t1","start":16,"end":21,"opinion":null,"reason":"greeting"}],
 "phrases":[{"id":"f1","title":"参考","text":"今後の参考とします。"}],
 "departments":[{"id":"d1","name":"公園課","code":""},{"id":"d2","name":"水路課","code":""}],
 "assignments":[{"id":"g1","opinion":"o3","department":"d1","role":"lead"}],
 "rounds":[{"id":"i1","name":"第1回","due_on":"2026-10-03","asks":"response category","note":null},
           {"id":"i2","name":"予備","due_on":null,"asks":"response","note":null}],
 "sheets":[{"id":"h1","round":"i1","department":"d1","revision":1,"operation":"first","issued_at":"2026-09-12T01:00:00.000Z","due_on":null,"closed_at":null}],
 "sheet_rows":[{"id":"w1","sheet":"h1","opinion":"o2","ref":"2","no":2}],
 "replies":[{"id":"y1","sheet":"h1","row":3,"opinion":"o2","department":"d1","response":"直します。","category":null,"summary":null,"remark":null,"by":"田中","came_at":"2026-10-02T01:00:00.000Z","file":"公園課.xlsx","file_hash":"0a","flag":null,"state":"open","decided_at":null,"decided_by":"","note":null}],
 "plan_changes":[{"id":"v1","node":"n3","place":"","page":"","old":"緑","new":"木","reason":""},
                 {"id":"v2","node":null,"place":"用語集","page":"90","old":"","new":"緑被率","reason":"用語"}]})";

// What another section hands in to be added.
constexpr const char *kMore = R"({"format":"gaiyo","version":1,
 "consultation":{"title":"みどりの計画","subtitle":"","period":null,
   "declared":{"opinions":null,"submitters":null},"institution":"区","template":"nerima","settings":{}},
 "categories":[],
 "nodes":[{"id":"m1","parent":null,"kind":"chapter","number":"第3章","auto":false,"draft_number":null,"title":"道"}],
 "opinions":[{"id":"p1","node":"m1","summary":"坂が急だ。","response":"s1","category":null,"count":1,"note":null}],
 "responses":[{"id":"s1","text":"見ます。","plain":"見ます。"}]})";

// One document of a clerk, and what its history says.
class Past
{
public:
    Past()
    {
        const auto values = importJson(kValues);
        if (!values)
            qFatal("%s", qUtf8Printable(values.error().message));
        const auto made = DocumentStore::create(
            path(), *values, {QStringLiteral("first"), QStringLiteral("import"), {}, false},
            {QStringLiteral("佐藤")}, m_clock);
        if (!made)
            qFatal("%s", qUtf8Printable(made.error().message));
        open();
    }

    void open()
    {
        m_document.reset();
        auto opened =
            Document::open(path(), Access::ReadWrite, {m_clock, m_ids, {QStringLiteral("山田")}});
        if (!opened)
            qFatal("%s", qUtf8Printable(opened.error().message));
        m_document = std::move(*opened);
    }
    void close() { m_document.reset(); }

    QString path() const { return m_dir.filePath(QStringLiteral("緑.db")); }
    Document &document() { return *m_document; }
    const Clock &clock() const { return m_clock; }

    void apply(const QString &kind, const QByteArray &json)
    {
        const auto arguments = QJsonDocument::fromJson(json);
        QVERIFY2(arguments.isObject(), json.constData());
        const auto done = m_document->apply({kind, arguments.object(), {}});
        const auto *refusal = std::get_if<Refusal>(&done);
        QVERIFY2(!refusal, refusal ? qPrintable(refusal->error.message) : "");
    }

    // As one, each with its kind as "op" beside its arguments.
    void applyAll(const QString &kind, const QByteArrayList &operations)
    {
        const auto done = m_document->applyAll(kind, [&](const QStringList &made) {
            if (made.size() == operations.size())
                return std::optional<Operation>();
            QJsonObject arguments = QJsonDocument::fromJson(operations[made.size()]).object();
            const QString each = arguments.take(QStringLiteral("op")).toString();
            return std::optional(Operation{each, arguments, {}});
        });
        const auto *refusal = std::get_if<Refusal>(&done);
        QVERIFY2(!refusal, refusal ? qPrintable(refusal->error.message) : "");
    }

    // With its kind as "op" beside its arguments.
    void applyFirst(const QByteArray &json)
    {
        QJsonObject arguments = QJsonDocument::fromJson(json).object();
        const QString kind = arguments.take(QStringLiteral("op")).toString();
        apply(kind, QJsonDocument(arguments).toJson());
    }

    struct Last
    {
        QString sentence, place, before, after;
    };
    Last last() const
    {
        auto entries = readHistory(path(), std::nullopt);
        if (!entries || entries->empty())
            qFatal("there is no history");
        const PastRows rows(*entries, std::make_shared<DocumentView>(m_document->indexed()));
        const HistoryStep step = stepsOf(std::move(*entries), 1).front();
        return {changeSentence(step, rows), placeWords(step, rows), changedWords(step, rows, false),
                changedWords(step, rows, true)};
    }

private:
    QTemporaryDir m_dir;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 23), QTime(1, 32), Qt::UTC)};
    RandomIdSource m_ids;
    std::unique_ptr<Document> m_document;
};

// What means something only to the program: ids, hashes, and where in a text something stands.
QString internalIn(const QString &words)
{
    static const QRegularExpression internal(
        QStringLiteral(
            "^([a-z][0-9]|[0-9][a-z]|[A-Za-z0-9_-]{22}|[0-9a-f-]{36}|first|.*の位置.*)$"),
        QRegularExpression::MultilineOption);
    return internal.match(words).captured();
}

struct Told
{
    const char *kind;
    const char *arguments;
    const char *sentence;
    const char *place;
    const char *first = ""; // an operation done before it
};

// What a clerk reads of each operation that there is.
constexpr Told kTold[]{
    {"set_consultation", R"({"title":"緑の計画"})", "計画の名称：みどりの計画 → 緑の計画",
     "表紙・体裁"},
    {"set_consultation", R"({"declared":{"opinions":16,"submitters":3}})",
     "公表済みの意見件数：15 → 16、提出者数：（空欄） → 3", "表紙・体裁"},
    {"set_settings", R"({"paper":"A3","orientation":"landscape"})", "向き：縦 → 横、用紙：A4 → A3",
     "表紙・体裁"},
    {"ignore_finding", R"({"code":"doubled_word","subject":"o1","reason":"原文のまま"})",
     "無視した指摘：（空欄） → 原文のまま", "表紙・体裁"},
    {"set_settings", R"({"margins":{"top":25}})",
     "余白：上20、下20、左20、右20（mm） → 上25、下20、左20、右20（mm）", "表紙・体裁"},
    {"add_category", R"({"symbol":"□","text":"参考"})", "対応区分「□　参考」を追加", "□　参考"},
    {"set_category", R"({"id":"c1","symbol":"○"})", "記号：◎ → ○", "○　反映"},
    {"set_category", R"({"id":"c1","declared":3})", "公表済みの件数：（空欄） → 3", "◎　反映"},
    {"set_category", R"({"id":"c2","before":"c1"})", "同じ箇所の中で前へ移動", "△　検討"},
    {"remove_category", R"({"id":"c2"})", "対応区分「△」を削除（これに伴う変更1件）",
     "△　検討（削除済み） ほか1か所"},
    {"add_node", R"({"parent":"n1","kind":"item","title":"街路樹"})", "見出し「街路樹」を追加",
     "街路樹"},
    {"add_node", R"({"parent":"n1","kind":"item","auto":true,"title":""})",
     "見出し「②　（取組項目：名前なし）」を追加", "②　（取組項目：名前なし）"},
    {"set_node", R"({"id":"n2","kind":"section"})", "種類：取組項目 → 柱", "1　公園"},
    {"set_node", R"({"id":"n2","title":"広場"})", "見出し：公園 → 広場", "1　広場"},
    {"set_node", R"({"id":"n1","auto":true})", "番号の自動付番：いいえ → はい", "第1章　みどり"},
    {"move_node", R"({"id":"n2","parent":"n3"})", "「第2章　水辺」の下へ移動（元：第1章　みどり）",
     "1　公園"},
    {"move_node", R"({"id":"n2","parent":null})", "計画の最上位へ移動（元：第1章　みどり）",
     "1　公園"},
    {"move_node", R"({"id":"n3","parent":null,"before":"n1"})", "同じ箇所の中で前へ移動",
     "第2章　水辺"},
    {"remove_node", R"({"id":"n1","with_opinions":true})",
     "見出し「みどり」を削除（これに伴う変更3件）", "第1章　みどり（削除済み） ほか3か所"},
    {"keep_draft_numbers", "{}", "素案の番号：（空欄） → 1", "1　公園"},
    {"add_opinion", R"({"node":"n3","summary":"魚がいない。","response":"調べます。"})",
     "「第2章　水辺」に意見を追加", "No.3「魚がいない。」"},
    {"set_opinion", R"({"id":"o1","category":"c1"})", "対応区分：△ → ◎",
     "No.1「木を植えてほしい。」"},
    {"set_opinion", R"({"id":"o3","category":"c1"})", "対応区分：未設定 → ◎",
     "該当箇所 未定の意見「駅が遠い。」"},
    {"set_opinion", R"({"id":"o1","summary":"木を減らさないでほしい。","count":2})",
     "意見の概要を変更、同じ意見の件数：1 → 2", "No.1「木を減らさないでほしい。」"},
    {"set_opinion", R"({"id":"o1","note":"電話で確認"})", "内部メモを記入",
     "No.1「木を植えてほしい。」"},
    {"move_opinion", R"({"id":"o3","node":"n3"})", "「第2章　水辺」へ移動（元：該当箇所 未定）",
     "No.3「駅が遠い。」"},
    {"move_opinion", R"({"id":"o2","node":"n2","before":"o1"})", "同じ箇所の中で前へ移動",
     "No.1「遊具が古い。」"},
    {"remove_opinion", R"({"id":"o2"})", "「遊具が古い。」を削除（元：1　公園）",
     "削除された意見「遊具が古い。」（整理番号2）"},
    {"remove_opinion", R"({"id":"o1"})",
     "「木を植えてほしい。」を削除（元：1　公園）（これに伴う変更2件）",
     "削除された意見「木を植えてほしい。」（整理番号1） ほか2か所",
     R"({"op":"link","original":"t1","start":5,"end":16,"opinion":"o1"})"},
    {"set_response", R"({"opinion":"o1","text":"植えます。"})", "区の考え方を変更",
     "No.1「木を植えてほしい。」"},
    {"set_response", R"({"opinion":"o3","text":"検討します。"})", "区の考え方を記入",
     "該当箇所 未定の意見「駅が遠い。」"},
    {"share_response", R"({"opinion":"o2","with":"o1"})", "考え方をNo.1とまとめた",
     "No.2「遊具が古い。」"},
    {"unshare_response", R"({"opinion":"o2"})", "考え方をNo.1と分けた", "No.2「遊具が古い。」",
     R"({"op":"share_response","opinion":"o2","with":"o1"})"},
    {"join_opinion", R"({"id":"o3","with":"o1"})", "同趣旨の相手：（空欄） → No.1",
     "No.1「駅が遠い。」"},
    {"part_opinion", R"({"id":"o3"})", "同趣旨の相手：No.1 → （空欄）",
     "該当箇所 未定の意見「駅が遠い。」", R"({"op":"join_opinion","id":"o3","with":"o1"})"},
    {"set_opinion", R"({"id":"o1","stage":"confirmed","owner":"田中","due_on":"2026-08-01"})",
     "担当：（空欄） → 田中、期限：（空欄） → 2026-08-01、進み具合：未着手 → 課確認",
     "No.1「木を植えてほしい。」"},
    {"add_letter",
     R"({"method":"post","originals":[{"title":"本文","origin":"typed","text":"公園。"}]})",
     "受付の追加（追加2件）", "受付3 ほか1か所"},
    {"set_letter", R"({"id":"l1","method":"post","scope":"late"})",
     "提出方法：電子メール → 郵送、件数への算入：対象 → 期限後", "受付1"},
    {"remove_letter", R"({"id":"l2"})", "受付の削除（削除2件）", "受付2 ほか1か所"},
    {"set_submitter", R"({"id":"u1","class":"在勤者","persons":3})",
     "提出者の区分：区民 → 在勤者、人数：1 → 3", "提出者"},
    {"join_submitters", R"({"id":"u2","with":"u1"})", "提出者の統合（変更1件、削除1件）",
     "受付2 ほか1か所"},
    {"add_original", R"({"letter":"l1","title":"別紙1","origin":"typed","text":"図。"})",
     "原文の追加（追加1件、変更1件）", "原文「別紙1」 ほか1か所"},
    {"correct_original", R"({"id":"t1","text":"■■です。街路灯を増やしてほしい。以上です。"})",
     "原文の訂正（変更2件）", "原文「本文」 ほか1か所"},
    {"check_original", R"({"id":"t1","checked":true})", "墨消しの確認：いいえ → はい",
     "原文「本文」"},
    {"mask", R"({"original":"t1","start":5,"end":7,"reason":"address"})",
     "墨消し（追加1件、変更2件）", "墨消し ほか2か所"},
    {"unmask", R"({"id":"k1","text":"山田"})", "墨消しの取り消し（変更2件、削除1件）",
     "墨消し ほか2か所"},
    {"cut", R"({"original":"t1","start":5,"end":16,"node":"n3"})",
     "意見の切り出し（追加2件、変更1件）", "受付1 ほか2か所"},
    {"link", R"({"original":"t1","start":5,"end":16,"opinion":"o1"})",
     "原文と意見の対応付け（追加1件、変更1件）", "原文の一部 ほか1か所"},
    {"set_aside", R"({"original":"t1","start":2,"end":5,"reason":"identity"})",
     "原文の対象外の指定（追加1件、変更1件）", "原文の一部 ほか1か所"},
    {"unlink", R"({"id":"x1"})", "原文の割り当ての取り消し（変更1件、削除1件）",
     "原文の一部 ほか1か所"},
    {"add_phrase", R"({"title":"謝意","text":"ありがとうございます。"})", "定型文「謝意」を追加",
     "定型文「謝意」"},
    {"set_phrase", R"({"id":"f1","title":"参考意見"})", "定型文の名前：参考 → 参考意見",
     "定型文「参考意見」"},
    {"remove_phrase", R"({"id":"f1"})", "定型文「参考」を削除", "定型文「参考」"},
    {"set_stage", R"({"id":"o1","stage":"draft"})", "進み具合：未着手 → 作成中",
     "No.1「木を植えてほしい。」"},
    {"add_department", R"({"name":"道路課"})", "課「道路課」を追加", "課「道路課」"},
    {"set_department", R"({"id":"d1","name":"みどり課"})", "課の名前：公園課 → みどり課",
     "課「みどり課」"},
    {"remove_department", R"({"id":"d2"})", "課「水路課」を削除", "課「水路課」"},
    {"assign", R"({"node":"n3","departments":["d2"]})", "所管課：（空欄） → 水路課", "第2章　水辺"},
    {"assign", R"({"opinion":"o1","departments":["d2"]})", "水路課：意見の所管課の指定を追加",
     "水路課：意見の所管課の指定"},
    {"assign", R"({"opinion":"o3","departments":["d2","d1"]})", "所管課の指定（追加1件、変更1件）",
     "公園課：意見の所管課の指定 ほか1か所"},
    {"add_round", R"({"name":"第2回"})", "照会「第2回」を追加", "照会「第2回」"},
    {"set_round", R"({"id":"i1","due_on":"2026-10-10"})", "期限：2026-10-03 → 2026-10-10",
     "照会「第1回」"},
    {"remove_round", R"({"id":"i2"})", "照会「予備」を削除", "照会「予備」"},
    {"issue_sheet", R"({"round":"i1","department":"d2","opinions":["o1"]})",
     "照会表の作成（追加2件）", "水路課：照会表 ほか1か所"},
    {"close_sheet", R"({"id":"h1"})", "締め切った日時：（空欄） → 2026-11-23 01:32",
     "公園課：照会表"},
    {"add_replies",
     R"({"sheet":"h1","file":"公園課2.xlsx","replies":[{"row":5,"opinion":null,"remark":"不要"}]})",
     "公園課：「公園課2.xlsx」5行目の回答を追加", "公園課：「公園課2.xlsx」5行目の回答"},
    {"add_replies",
     R"({"sheet":"h1","file":"3.xlsx","file_hash":"0a1c","came_at":"2026-10-02T01:00:00.000Z","replies":[]})",
     "変更なしで戻ったファイル：（空欄） → 3.xlsx（2026-10-02 01…", "公園課：照会表"},
    {"place_reply", R"({"id":"y1","opinion":"o1"})", "意見：No.2 → No.1",
     "公園課：「公園課.xlsx」3行目の回答"},
    {"take_reply", R"({"id":"y1","fields":["response"],"text":"直します。"})",
     "回答の採用（変更2件）", "No.2「遊具が古い。」 ほか1か所"},
    {"decline_reply", R"({"id":"y1","note":"重複"})",
     "回答の扱い：未判断 → 不採用、判断した日時：（空欄） → 2026-11-23 01:32、"
     "判断した人：（空欄） → 山田 ほか1項目",
     "公園課：「公園課.xlsx」3行目の回答"},
    {"set_node", R"({"id":"n2","page_draft":"34"})", "素案のページ：（空欄） → 34", "1　公園"},
    {"set_category", R"({"id":"c1","changes_plan":true})", "計画の修正：いいえ → はい", "◎　反映"},
    {"set_consultation", R"({"published_on":"2026-12-20","visitors":210})",
     "公表日：（空欄） → 2026-12-20、素案の閲覧者数：（空欄） → 210", "表紙・体裁"},
    {"add_plan_change", R"({"node":"n2","old":"緑","new":"木","opinions":["o1"]})",
     "計画の修正箇所の追加（追加2件）", "計画の修正箇所 ほか1か所"},
    {"set_plan_change", R"({"id":"v1","node":"n2","page":"35"})",
     "計画の見出し：第2章　水辺 → 1　公園、素案のページ：（空欄） → 35", "計画の修正箇所"},
    {"move_plan_change", R"({"id":"v2","before":"v1"})", "同じ箇所の中で前へ移動",
     "計画の修正箇所"},
    {"remove_plan_change", R"({"id":"v2"})", "計画の修正箇所を削除", "計画の修正箇所"},
};

// Names of operations as the sources give them to the document.
QSet<QString> kindsInSources()
{
    static const QRegularExpression named(QStringLiteral(
        "(?:applyAll|applyNow|operationInfo|transact)\\(\\s*QStringLiteral\\(\"(\\w+)\"\\)"
        "|(?:[kK]ind\\w* = |OperationInfo[^;]*, |info\\.kind = )QStringLiteral\\(\"(\\w+)\"\\)"));
    QSet<QString> kinds;
    for (const char *top : {"/app", "/ui"}) {
        QDirIterator files(QStringLiteral(GAIYO_SOURCE_DIR) + QLatin1String(top),
                           {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.fileName().contains(u"/app/exchange/")) // files have kinds of their own
                continue;
            if (!file.open(QIODevice::ReadOnly))
                qFatal("a source cannot be read");
            const QString text = QString::fromUtf8(file.readAll());
            for (auto it = named.globalMatch(text); it.hasNext();) {
                const auto match = it.next();
                kinds += match.captured(1) + match.captured(2);
            }
        }
    }
    return kinds;
}

} // namespace

// What the history says in words, and that nothing in it is without words.
class TestHistory : public QObject
{
    Q_OBJECT
private:
    QTranslator m_translator;

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC"); // times are said by this computer's clock
        registerResources();
        QVERIFY(m_translator.load(QStringLiteral(":/i18n/gaiyo_ja")));
        QVERIFY(QCoreApplication::installTranslator(&m_translator));
    }

    void everyFieldHasWords()
    {
        for (Entity entity : kEntities) {
            for (const Field &field : fieldsOf(entity))
                QVERIFY2(!fieldWords(entity, QString::fromLatin1(field.name)).isEmpty(),
                         qPrintable(entityName(entity) + u'.' + QString::fromLatin1(field.name)));
        }
        QVERIFY(fieldWords(Entity::Opinion, u"no_such_field").isEmpty());
    }

    void everySettingHasWords()
    {
        const QJsonObject all = settingsToJson(Settings());
        for (auto setting = all.begin(); setting != all.end(); ++setting) {
            QVERIFY2(!settingWords(setting.key()).isEmpty(), qPrintable(setting.key()));
            QVERIFY2(!settingValueWords(setting.key(), setting.value()).isEmpty(),
                     qPrintable(setting.key()));
            const QStringList choices = settingChoices(setting.key());
            if (choices.isEmpty())
                continue;
            QSet<QString> known;
            for (const auto &[words, value] : settingChoiceWords(setting.key()))
                known += value;
            QVERIFY2(known == QSet<QString>(choices.begin(), choices.end()),
                     qPrintable(setting.key()));
        }
        QVERIFY(all.contains(QStringLiteral("paper")) &&
                settingChoices(QStringLiteral("split")).size() == 3);
    }

    void everyOperationHasAName()
    {
        QSet<QString> kinds = kindsInSources();
        QVERIFY(kinds.contains(QStringLiteral("join_opinion")) &&
                kinds.contains(QStringLiteral("undo")) &&
                kinds.contains(QStringLiteral("handover")));
        const QStringList single = operationKinds();
        kinds += QSet<QString>(single.begin(), single.end());
        for (const char16_t *submitter : kSubmitterKinds) // a kind of another thing
            kinds.remove(QString::fromUtf16(submitter));
        for (const char *kind : {"version", "purge", "merge", "import", "name_version"})
            kinds += QString::fromLatin1(kind);
        for (const QString &kind : kinds)
            QVERIFY2(operationName(kind) != kind, qPrintable(kind));
    }

    void everyOperationIsTold()
    {
        QSet<QString> told;
        for (const Told &row : kTold)
            told += QString::fromLatin1(row.kind);
        for (const QString &kind : operationKinds())
            QVERIFY2(told.contains(kind), qPrintable(kind));
    }

    void told_data()
    {
        QTest::addColumn<int>("row");
        for (size_t i = 0; i < std::size(kTold); ++i)
            QTest::addRow("%s %s", kTold[i].kind, kTold[i].arguments) << int(i);
    }
    void told()
    {
        QFETCH(int, row);
        const Told &want = kTold[row];
        Past past;
        if (*want.first)
            past.applyFirst(want.first);
        past.apply(QString::fromLatin1(want.kind), want.arguments);
        const Past::Last last = past.last();
        QCOMPARE(last.sentence, QString::fromUtf8(want.sentence));
        if (*want.place)
            QCOMPARE(last.place, QString::fromUtf8(want.place));
        QVERIFY(!last.before.isEmpty() && !last.after.isEmpty());
        QVERIFY2(last.before != last.after, qPrintable(last.after));
        QVERIFY(std::holds_alternative<Applied>(past.document().undo()));
        const Past::Last undone = past.last();
        for (const QString &words : {last.before, last.after, undone.before, undone.after})
            QCOMPARE(internalIn(words), QString());
        QVERIFY(undone.before != undone.after);
        // What is gone again is said to be so, and has no number.
        const auto plain = [](QString words) {
            return words.remove(QStringLiteral("（削除済み）")).remove(QStringLiteral("②　"));
        };
        QCOMPARE(plain(undone.sentence), plain(QStringLiteral("元に戻した：") + last.sentence));
        QVERIFY(std::holds_alternative<Applied>(past.document().redo()));
        QCOMPARE(past.last().sentence, QStringLiteral("やり直した：") + last.sentence);
        QVERIFY2(!undone.sentence.contains(QStringLiteral("「」")), qPrintable(undone.sentence));
    }

    // Several opinions are counted as what they are, and as what they became; so they are where it
    // was taken back.
    void severalOpinionsAreCounted_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArrayList>("operations");
        QTest::addColumn<QString>("sentence");
        const auto each = [](const char *operation) {
            QByteArrayList all;
            for (const char *id : {"o1", "o2", "o3"})
                all += QByteArray(operation).replace("ID", id);
            return all;
        };
        QTest::newRow("removed") << "remove_opinion" << each(R"({"op":"remove_opinion","id":"ID"})")
                                 << "3件の意見を削除";
        QTest::newRow("added") << "paste_opinions"
                               << each(R"({"op":"add_opinion","node":"n3","summary":"ID"})")
                               << "3件の意見を追加";
        QTest::newRow("category")
            << "set_opinion" << each(R"({"op":"set_opinion","id":"ID","category":"c2"})").mid(1)
            << "1件の対応区分：◎ → △、1件の対応区分：未設定 → △";
        QTest::newRow("owner") << "set_opinion"
                               << each(R"({"op":"set_opinion","id":"ID","owner":"田中"})")
                               << "3件の担当：（空欄） → 田中";
        QTest::newRow("moved") << "move_opinion"
                               << each(R"({"op":"move_opinion","id":"ID","node":"n3"})").first(2)
                               << "2件の意見：「第2章　水辺」へ移動（元：1　公園）";
        QTest::newRow("joined")
            << "join_opinion"
            << QByteArrayList{R"({"op":"set_opinion","id":"o1","summary":"二つ"})",
                              R"({"op":"remove_opinion","id":"o2"})"}
            << "2件の意見を1件につなげた";
        QTest::newRow("divided")
            << "split_opinion"
            << QByteArrayList{R"({"op":"set_opinion","id":"o1","summary":"木を"})",
                              R"({"op":"add_opinion","node":"n2","summary":"植える"})"}
            << "1件の意見を2件に分けた";
        QTest::newRow("mixed")
            << "merge"
            << QByteArrayList{R"({"op":"set_opinion","id":"o1","summary":"木を"})",
                              R"({"op":"add_opinion","node":"n2","summary":"植える"})"}
            << "コピーの変更の取り込み（追加1件、変更1件）";
    }
    void severalOpinionsAreCounted()
    {
        QFETCH(QString, kind);
        QFETCH(QByteArrayList, operations);
        QFETCH(QString, sentence);
        Past past;
        past.applyAll(kind, operations);
        QCOMPARE(past.last().sentence, sentence);
        QVERIFY(std::holds_alternative<Applied>(past.document().undo()));
        QCOMPARE(past.last().sentence, QStringLiteral("元に戻した：") + sentence);
        QVERIFY(std::holds_alternative<Applied>(past.document().redo()));
        QCOMPARE(past.last().sentence, QStringLiteral("やり直した：") + sentence);
    }

    // An opinion that was cut out of a letter is what its removal, and its coming back, are about.
    void removedOpinionIsNamed()
    {
        Past past;
        past.applyFirst(R"({"op":"link","original":"t1","start":5,"end":16,"opinion":"o1"})");
        past.apply(QStringLiteral("remove_opinion"), R"({"id":"o1"})");
        const QString before = past.last().before;
        QVERIFY2(before.contains(QStringLiteral("木を植えてほしい。")) &&
                     before.contains(QStringLiteral("受付1の原文「本文」")),
                 qPrintable(before));
        QVERIFY(before.startsWith(QStringLiteral("削除された意見「木を植えてほしい。」")));
        QVERIFY(std::holds_alternative<Applied>(past.document().undo()));
        QVERIFY2(past.last().place.startsWith(QStringLiteral("No.1「木を植えてほしい。」")),
                 qPrintable(past.last().place));
    }

    // Who shared a response is told as it was then, whoever shares it now.
    void sharingIsToldAsItWas()
    {
        Past past;
        past.apply(QStringLiteral("share_response"), R"({"opinion":"o2","with":"o1"})");
        past.apply(QStringLiteral("share_response"), R"({"opinion":"o3","with":"o1"})");
        QCOMPARE(past.last().sentence, QStringLiteral("考え方をNo.1・No.2とまとめた"));
        past.apply(QStringLiteral("unshare_response"), R"({"opinion":"o2"})");
        QCOMPARE(past.last().sentence, QStringLiteral("考え方をNo.1・該当箇所 未定の意見と分けた"));
        QVERIFY(past.last().before.contains(QStringLiteral("No.1・該当箇所 未定の意見と同じ")));
        QVERIFY(past.last().after.contains(QStringLiteral("この意見だけの考え方")));
    }

    void addedDocumentsAndPurgeAreTold()
    {
        Past past;
        const auto more = importJson(kMore);
        QVERIFY2(more.ok(), more ? "" : qPrintable(more.error().message));
        QVERIFY(std::holds_alternative<Applied>(past.document().append(*more)));
        QCOMPARE(past.last().sentence, QStringLiteral("取り込み（追加2件）"));
        past.apply(QStringLiteral("set_opinion"), R"({"id":"o1","summary":"消してほしい名前"})");
        past.close();
        QVERIFY(purgeOpinion(past.path(), QStringLiteral("o1"), QStringLiteral("purge-1"),
                             {QStringLiteral("山田")}, past.clock()));
        past.open();
        QCOMPARE(past.last().sentence, QStringLiteral("以前の文を履歴から完全に消去"));
        QCOMPARE(past.last().place, QStringLiteral("No.1「消してほしい名前」"));
    }

    // Cut between characters, not inside one: a letter with a variation selector is one.
    void firstWordsKeepCharacters()
    {
        const QString name = QStringLiteral("葛󠄀").repeated(30);
        QCOMPARE(firstWords(name), QStringLiteral("葛󠄀").repeated(20) + u'…');
        QCOMPARE(firstWords(QStringLiteral("一行目\n二行目")), QStringLiteral("一行目"));
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "test_history.moc"
