#include "widgets/background_job.h"

#include <QEventLoop>
#include <QProgressDialog>
#include <QThread>
#include <QTimer>

#include <memory>

namespace gaiyo {

namespace {

constexpr int kSteps = 1000;
constexpr int kLookEvery = 50;  // ms
constexpr int kShowAfter = 400; // ms

} // namespace

Result<void> runJob(QWidget *parent, const QString &title,
                    const std::function<Result<void>(JobControl &)> &work)
{
    JobControl control;
    Result<void> outcome;
    const std::unique_ptr<QThread> thread(QThread::create([&] { outcome = work(control); }));
    QProgressDialog progress(title, QProgressDialog::tr("Cancel"), 0, kSteps, parent);
    progress.setObjectName(QStringLiteral("progress"));
    progress.setWindowTitle(title);
    progress.setWindowModality(Qt::ApplicationModal);
    progress.setMinimumDuration(kShowAfter);
    progress.setAutoClose(false);
    progress.setAutoReset(false);
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &progress, [&] {
        progress.setValue(int(control.done() * kSteps));
        if (progress.wasCanceled())
            control.cancel();
    });
    QObject::connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    look.start(kLookEvery);
    thread->start();
    loop.exec();
    thread->wait();
    return outcome;
}

} // namespace gaiyo
