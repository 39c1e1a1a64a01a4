#include "widgets/background_job.h"

#include "widgets/metrics.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDialog>
#include <QEvent>
#include <QEventLoop>
#include <QList>
#include <QMessageBox>
#include <QPointer>
#include <QProgressDialog>
#include <QSemaphore>
#include <QThread>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <utility>

namespace gaiyo {

namespace {

constexpr int kSteps = 1000;
constexpr int kLookEvery = 50;  // ms
constexpr int kShowAfter = 400; // ms
constexpr int kWidth = 24;      // full-width characters

// Until the progress window stands before it, the main window takes neither keys nor clicks nor
// files.
class InputBlock : public QObject
{
public:
    explicit InputBlock(const QWidget *parent)
    {
        if (parent && !qobject_cast<const QDialog *>(parent->window()))
            qApp->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::KeyPress:
        case QEvent::Shortcut:
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonDblClick:
        case QEvent::DragEnter:
        case QEvent::Drop:
        case QEvent::Close:
            break;
        default:
            return false;
        }
        const auto *widget = qobject_cast<const QWidget *>(watched);
        return widget && !qobject_cast<const QDialog *>(widget->window());
    }
};

struct Job
{
    Progress progress = Progress::make();
    Result<void> outcome;
};

// How much of it is done is not known to all work: the bar then only moves.
void showDone(QProgressDialog &window, double done)
{
    if (done > 0 && window.maximum() == 0)
        window.setMaximum(kSteps);
    window.setValue(int(done * kSteps));
}

// True where it came to its end, false where the clerk did not want to wait.
bool watch(QWidget *parent, const QString &title, QThread *thread, const std::shared_ptr<Job> &job,
           bool mayLeave)
{
    QProgressDialog window(title, QProgressDialog::tr("Cancel"), 0, 0, parent);
    window.setObjectName(QStringLiteral("progress"));
    window.setWindowTitle(title);
    window.setWindowModality(Qt::ApplicationModal);
    window.setMinimumDuration(kShowAfter);
    window.setMinimumWidth(ems(kWidth));
    window.setAutoClose(false);
    window.setAutoReset(false);
    const InputBlock block(parent);
    QEventLoop loop;
    QTimer look;
    bool left = false;
    QObject::connect(&look, &QTimer::timeout, &window, [&] {
        if (!window.wasCanceled())
            showDone(window, job->progress.done());
    });
    QObject::connect(&window, &QProgressDialog::canceled, &window, [&] {
        job->progress.stop();
        left = mayLeave;
        if (left)
            loop.quit();
    });
    QObject::connect(thread, &QThread::finished, &loop, &QEventLoop::quit);
    look.start(kLookEvery);
    thread->start();
    loop.exec();
    return !left;
}

Result<void> run(QWidget *parent, const QString &title,
                 const std::function<Result<void>(const Progress &)> &work, bool mayLeave)
{
    const auto job = std::make_shared<Job>();
    std::unique_ptr<QThread> thread(
        QThread::create([job, work] { job->outcome = work(job->progress); }));
    if (!watch(parent, title, thread.get(), job, mayLeave)) {
        QThread *left = thread.release();
        QObject::connect(left, &QThread::finished, left, &QObject::deleteLater);
        return stoppedError();
    }
    thread->wait();
    return job->outcome;
}

} // namespace

void warnUnlessStopped(QWidget *parent, const QString &title, const Error &error)
{
    if (error.kind != ErrorKind::Cancelled)
        QMessageBox::warning(parent, title, error.message);
}

Result<void> runJob(QWidget *parent, const QString &title,
                    const std::function<Result<void>(const Progress &)> &work)
{
    return run(parent, title, work, false);
}

namespace {

constexpr unsigned long kWaitAtEnd = 3000; // ms; a lost network does not keep the program

QList<QPointer<QThread>> &threadsBehind()
{
    static QList<QPointer<QThread>> threads;
    return threads;
}

// What is still at work when the program ends uses libraries that are about to go.
void waitForThreadsBehind()
{
    for (const QPointer<QThread> &thread : threadsBehind()) {
        if (thread)
            thread->wait(QDeadlineTimer(kWaitAtEnd));
    }
    threadsBehind().clear();
}

void keepThreadBehind(QThread *thread)
{
    QList<QPointer<QThread>> &threads = threadsBehind();
    if (threads.isEmpty()) // and not once more where some are waited for already
        qAddPostRoutine(waitForThreadsBehind);
    else // the first stays, so that the routine is added once
        threads.erase(std::remove(threads.begin() + 1, threads.end(), nullptr), threads.end());
    threads += thread;
}

} // namespace

void runBehind(QObject *context, const std::function<void()> &work,
               const std::function<void()> &then)
{
    QThread *thread = QThread::create(work);
    QObject::connect(thread, &QThread::finished, context, then);
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    keepThreadBehind(thread);
    thread->start();
}

void giveWay(QWidget &window)
{
    const InputBlock block(&window);
    QEventLoop loop;
    QTimer::singleShot(1, &loop, &QEventLoop::quit); // one of 0 ms belongs to this turn
    loop.exec();
}

void letGoBehind(std::shared_ptr<const void> large)
{
    if (large)
        QThreadPool::globalInstance()->start([held = std::move(large)]() mutable { held.reset(); });
}

BorrowingJob::~BorrowingJob()
{
    wait();
}

void BorrowingJob::start(QObject *context, const std::function<void()> &work,
                         const std::function<void()> &then)
{
    wait();
    m_done = std::make_shared<QSemaphore>();
    runBehind(
        context,
        [work, done = m_done] {
            const QSemaphoreReleaser release(*done);
            work();
        },
        then);
}

void BorrowingJob::wait()
{
    if (m_done)
        m_done->acquire();
    m_done.reset();
}

Result<void> runUnlessLeft(QWidget *parent, const QString &title,
                           const std::function<Result<void>(const Progress &)> &work)
{
    return run(parent, title, work, true);
}

} // namespace gaiyo
